extension Stylesheet {
    static let components: StaticString = #"""
        .state{display:inline-flex;align-items:center;gap:.4em;font-weight:600;white-space:nowrap}
        .onTrack{color:var(--onTrack)}.atRisk{color:var(--atRisk)}.offTrack{color:var(--offTrack)}
        .deteriorating{color:var(--deteriorating)}.notAssessed{color:var(--notAssessed)}
        .code{font-variant-numeric:tabular-nums;font-size:.85em;font-weight:600;letter-spacing:.02em;color:var(--soft);white-space:nowrap}
        a .code{display:inline-block;margin-right:.45em}.code:not(:last-child){margin-right:.45em}
        .example{display:inline-block;padding:0 .4em;border:1px dashed var(--atRisk);color:var(--atRisk);font-size:.8125rem;font-weight:600;line-height:1.5;letter-spacing:.03em}
        .note{border-left:3px solid var(--line);padding:.15rem 0 .15rem 1rem;margin:0 0 1.25rem;color:var(--soft);max-width:68ch}
        .note p:last-child{margin:0}.note.gap{border-color:var(--notAssessed)}.note.warn{border-color:var(--atRisk);color:var(--ink)}
        .note strong{color:var(--ink)}
        .columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:0 3rem}
        .tally{display:flex;flex-wrap:wrap;gap:.25rem 2rem;list-style:none;padding:0;margin:1.25rem 0}
        .tally li{margin:0}.tally a{display:inline-flex;align-items:center;gap:.5rem;min-height:2rem;text-decoration:none;color:inherit}
        .tally a:hover .w{text-decoration:underline}.tally b{font-size:1.5rem;line-height:1;font-weight:600}
        .tally .icon{width:1.25rem;height:1.25rem}
        .verdict{display:grid;grid-template-columns:auto 1fr;gap:.25rem 2.5rem;align-items:center;padding:1.25rem 0;border-block:1px solid var(--line);margin:1.5rem 0 2rem}
        .verdict .state{font-size:1.35rem}.verdict .state .icon{width:1.6rem;height:1.6rem}
        .verdict .figures{display:flex;flex-wrap:wrap;gap:.6rem 2.5rem;margin:0}
        .verdict .figures div{display:flex;flex-direction:column-reverse}
        .verdict dt{font-size:.8125rem;color:var(--soft)}.verdict dd{margin:0;font-size:1.35rem;font-weight:600;line-height:1.25}
        .verdict dd small{font-weight:400;font-size:.9375rem;color:var(--soft)}
        .plain{font-size:1.125rem}
        .filters{display:flex;flex-wrap:wrap;gap:.8rem 1.25rem;align-items:end;padding:1rem 0;border-block:1px solid var(--line);margin:0 0 1.5rem}
        .filters .field{display:flex;flex-direction:column;gap:.15rem;min-width:0}.filters select{max-width:16rem}
        .tags{display:inline-flex;flex-wrap:wrap;gap:.1rem .8rem;list-style:none;padding:0;margin:.2rem 0 0;font-size:.875rem}
        .tags li{margin:0}.tags a{display:inline-block;min-height:1.5rem;color:var(--soft)}
        .actions{display:flex;flex-wrap:wrap;gap:.35rem 1.5rem;list-style:none;padding:0}
        .actions a{display:inline-block;min-height:1.75rem}

        """#

    static let goals: StaticString = #"""
        .picture{margin:1rem 0 0}.picture figcaption{color:var(--soft);font-size:.9375rem;max-width:80ch;margin-top:.5rem}
        .priority-block{margin-top:2.5rem;border-top:2px solid var(--ink);padding-top:.9rem}
        .priority-block>h2,.priority-block>h3{margin-top:0}
        .strategic-block{margin-top:1.75rem}.strategic-block>h3,.strategic-block>h4{display:flex;flex-wrap:wrap;gap:.2rem 1rem;align-items:baseline;margin:0 0 .35rem;font-size:1.1rem}
        h3 a,h2 a,h4 a{display:inline-block;min-height:1.5rem;color:inherit;text-decoration:none}.impact-list a{display:inline-block;min-height:1.5rem}h3 a:hover,h2 a:hover,h4 a:hover{text-decoration:underline}
        .goal-rows{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
        .goal-rows>li{display:grid;grid-template-columns:minmax(0,2.4fr) 11.5rem 10.5rem minmax(0,1.4fr);gap:.1rem 1.25rem;align-items:center;margin:0;padding:.55rem 0;border-bottom:1px solid var(--line)}
        .goal-rows .name{display:inline-block;min-height:1.5rem;color:var(--ink)}
        .goal-rows .evidence{font-size:.875rem;color:var(--soft)}
        .goal-rows .state{font-size:.9375rem}
        .score-bar{display:block;width:10rem;height:1.375rem}
        .score-bar .scale{stroke:var(--line);stroke-width:1}.score-bar .zero{stroke:var(--soft);stroke-width:1}
        .score-bar .interval{stroke:currentColor;stroke-width:6;opacity:.32}
        .score-bar .dot{fill:currentColor;stroke:var(--paper);stroke-width:1.5}
        .attention{list-style:none;padding:0;margin:0}.attention li{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .75rem;padding:.5rem 0;border-bottom:1px solid var(--line);margin:0}
        .attention .name{display:inline-block;min-height:1.5rem}

        """#

    static let lists: StaticString = #"""
        .lines{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
        .lines>li{display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:0 1rem;padding:.75rem 0;border-bottom:1px solid var(--line);margin:0}
        .lines .label{display:block;font-weight:600}.lines .wording{margin:.1rem 0 0;color:var(--soft)}
        .lines .wording.alone{color:var(--ink)}
        .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(21rem,100%),1fr));gap:2rem 2.5rem;list-style:none;padding:0;margin:0}
        .cards>li{margin:0;min-width:0;border-top:2px solid var(--ink);padding-top:.7rem}
        .cards h3{margin:0 0 .3rem;font-size:1.1rem}.cards h3 a{display:inline-block;min-height:1.5rem}
        .cards .latest{font-size:1.6rem;font-weight:600;line-height:1.2;margin:.3rem 0 .1rem}
        .cards .latest small{font-size:.9375rem;font-weight:400;color:var(--soft)}
        .indicator-rows{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
        .indicator-rows>li{display:grid;grid-template-columns:minmax(0,2fr) 7.5rem minmax(0,1fr) 11.5rem;gap:.1rem 1.25rem;align-items:center;padding:.6rem 0;border-bottom:1px solid var(--line);margin:0}
        .indicator-rows .name{display:inline-block;min-height:1.5rem}.indicator-rows .value{font-weight:600}.indicator-rows .tags{display:flex;margin:0}
        .chain{list-style:none;padding:0;margin:0}
        .chain>li{padding:1rem 0 .9rem 1.5rem;border-left:2px solid var(--line);margin:0;position:relative}
        .chain>li::before{content:"";position:absolute;left:-.42rem;top:1.45rem;width:.7rem;height:.7rem;border-radius:50%;background:var(--paper);border:2px solid var(--accent)}
        .chain>li.input::before{background:var(--accent)}.chain h2,.chain h3{margin:0 0 .35rem;font-size:1.1rem}
        .matrix{table-layout:fixed;font-size:.875rem;width:auto;min-width:100%}.matrix th,.matrix td{padding:.35rem;text-align:center;border:1px solid var(--line)}
        .matrix tbody th{text-align:left;font-weight:400;width:15rem}.matrix thead th{vertical-align:bottom}
        .matrix .plus{background:color-mix(in srgb,var(--onTrack) 14%,var(--paper));color:var(--onTrack);font-weight:700}
        .matrix .minus{background:color-mix(in srgb,var(--deteriorating) 14%,var(--paper));color:var(--deteriorating);font-weight:700}
        .matrix a{display:inline-block;min-width:1.5rem;min-height:1.5rem}
        svg.bar{display:block;width:100%;min-width:4rem;height:.4rem;margin-top:.25rem;background:color-mix(in srgb,var(--line) 60%,transparent)}
        svg.bar .plus{fill:var(--onTrack)}svg.bar .minus{fill:var(--deteriorating)}svg.bar .plain{fill:var(--accent)}
        .gantt{display:block;width:100%;min-width:44rem;height:auto}.gantt text{font-size:12px;fill:var(--soft)}.gantt text.name{fill:var(--ink)}
        .gantt a:hover text{text-decoration:underline}.gantt .grid{stroke:var(--line)}.gantt .now{stroke:var(--sun);stroke-width:2}
        .gantt .bar{fill:color-mix(in srgb,var(--accent) 28%,var(--paper))}.gantt .done{fill:var(--accent)}.gantt .first{stroke:var(--soft);stroke-width:1.5}
        .gantt .mark{fill:var(--ink);stroke:var(--paper)}.gantt .mark.open{fill:var(--paper);stroke:var(--ink);stroke-width:1.4}.gantt .mark.late{fill:var(--deteriorating);stroke:var(--paper)}
        .compare .forecast{stroke:var(--ink);stroke-width:3}.compare .forecast.over{stroke:var(--deteriorating)}
        .steps{display:flex;flex-wrap:wrap;list-style:none;padding:0;margin:1rem 0 1.5rem}.steps li{flex:1 1 9rem;display:flex;flex-direction:column;margin:0;padding:.9rem 1rem .4rem 0;border-top:3px solid var(--line);position:relative}
        .steps li::before{content:"";position:absolute;top:-.55rem;left:0;width:.9rem;height:.9rem;border-radius:50%;background:var(--paper);border:3px solid var(--line)}
        .steps .past,.steps .now{border-color:var(--accent)}.steps .past::before{background:var(--accent);border-color:var(--accent)}.steps .now{border-top-style:dashed}.steps .now::before{border-color:var(--accent);background:var(--sun)}
        .covered{color:var(--onTrack)}.partly{color:var(--soft)}.uncovered{background:color-mix(in srgb,var(--offTrack) 12%,var(--paper));color:var(--offTrack);font-weight:600}
        tr.total th,tr.total td{border-top:2px solid var(--ink);font-weight:600}.depth{color:var(--soft)}
        .impact-list{list-style:none;padding:0}.impact-list>li{padding:.6rem 0;border-bottom:1px solid var(--line);margin:0}
        .impact-list .sign{font-weight:700}

        """#

    static let charts: StaticString = #"""
        figure{margin:0 0 1.5rem}figcaption{font-size:.9375rem;color:var(--soft);margin-top:.4rem;max-width:72ch}
        .chart{display:block;width:100%;height:auto;overflow:visible}
        .chart text,.horizon text,.dots text{font-family:inherit;font-weight:400;fill:var(--soft);font-size:13px}
        .chart .grid{stroke:var(--line);stroke-width:1}.chart .axis{stroke:var(--soft);stroke-width:1}
        .chart .band{fill:var(--band);stroke:none}.chart .wish{fill:var(--onTrack);opacity:.12}
        .chart .path{fill:none;stroke:var(--sun);stroke-width:2;stroke-dasharray:6 4}
        .chart .forecast{fill:none;stroke:var(--accent);stroke-width:1.5;stroke-dasharray:2 3}
        .chart .series{fill:none;stroke:var(--accent);stroke-width:2.5;stroke-linejoin:round}
        .chart .peer{fill:none;stroke:var(--peer);stroke-width:1.1;opacity:.75}
        .chart .point{fill:var(--accent);stroke:var(--paper);stroke-width:1.5}
        .chart .point.hollow{fill:var(--paper);stroke:var(--accent);stroke-width:2}
        .chart .break{stroke:var(--offTrack);stroke-width:1.2;stroke-dasharray:3 3}
        .chart text.break-word{fill:var(--offTrack);stroke:none}
        .chart .target{fill:var(--paper);stroke:var(--sun);stroke-width:2.5}.chart .target-core{fill:var(--sun)}
        .chart text.strong{fill:var(--ink);font-weight:600;paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
        .chart.small text{font-size:12px}
        .spark{display:block;width:7.5rem;height:2rem;overflow:visible}.spark path{fill:none;stroke:var(--accent);stroke-width:1.6}
        .spark circle{fill:var(--accent)}
        .only-narrow{display:none}
        .key{display:flex;flex-wrap:wrap;gap:.1rem 1.25rem;list-style:none;padding:0;margin:.4rem 0;font-size:.875rem;color:var(--soft)}
        .key li{display:inline-flex;align-items:center;gap:.45rem;margin:0}.key svg{width:1.6rem;height:.8rem;flex:none;overflow:visible}
        .horizon{display:block;width:100%;height:auto}
        .horizon .sky{fill:var(--sun);opacity:.07}.horizon .sea{fill:var(--accent);opacity:.055}
        .horizon .line{stroke:var(--accent);stroke-width:2}.horizon .tick{stroke:var(--line);stroke-width:1}
        .horizon .divide{stroke:var(--line);stroke-width:1}
        .horizon .stem{stroke:currentColor;stroke-width:1.2;opacity:.55}
        .horizon .interval{stroke:currentColor;stroke-width:9;opacity:.26}
        .horizon .cover{stroke:currentColor;stroke-width:4}.horizon .cover-rest{stroke:var(--line);stroke-width:4}
        .horizon a:hover .interval{opacity:.5}.horizon a{cursor:pointer}
        .horizon text.group{font-size:12.5px;fill:var(--ink)}.horizon text.goal-code{font-size:11.5px;fill:var(--ink)}
        .horizon text.fine{font-size:11.5px}
        .horizon .hit{fill:transparent}.horizon .known{fill:var(--accent)}
        .horizon .half{fill:var(--paper);stroke:var(--accent);stroke-width:1.5}
        .horizon .none{fill:none;stroke:var(--notAssessed);stroke-width:1.2;stroke-dasharray:3 2.5}
        .dots{display:block;width:100%;max-width:44rem;height:auto;overflow:visible}.dots .rule{stroke:var(--line)}
        .dots .other{fill:var(--peer)}.dots .own{fill:var(--accent)}.dots .median{stroke:var(--soft);stroke-dasharray:3 3}
        .dots text.own-name{fill:var(--ink);font-weight:600}
        .readout{min-height:1.5rem;font-weight:600;margin:.25rem 0;line-height:1.5rem}.readout.small{margin:0}.cards figure{margin-bottom:.25rem}
        .embed{padding:1rem}

        """#

    static let narrow: StaticString = #"""
        @media (max-width:60rem){
        .goal-rows>li{grid-template-columns:minmax(0,1fr) auto;row-gap:.2rem}.goal-rows .evidence{grid-column:1/-1}
        .indicator-rows>li{grid-template-columns:minmax(0,1fr) auto}}
        @media (max-width:47.5rem){.only-wide{display:none}.only-narrow{display:block}
        .tools{margin-left:0;width:100%}.search{flex:1 1 12rem}.search input{width:100%;min-width:0}
        .top .main{order:2}.tools{order:3;padding-bottom:.8rem}.foot-columns{grid-template-columns:1fr}.verdict{grid-template-columns:1fr}}
        @media (max-width:32rem){body{font-size:1rem}.lines>li{grid-template-columns:minmax(0,1fr)}
        dl.facts{grid-template-columns:minmax(0,1fr);gap:0}dl.facts dd{margin-bottom:.7rem}
        .goal-rows>li,.indicator-rows>li{grid-template-columns:minmax(0,1fr)}
        .main ul{gap:0 1rem}.filters .field,.filters select,.filters input{width:100%;max-width:100%}}

        """#

    static let print: StaticString = #"""
        @media print{:root{color-scheme:light}.top .main,.tools,.trail,.skip,.filters,.actions,.foot nav{display:none}
        body{background:#fff;font-size:10.5pt}main{max-width:none;padding:0}h2{break-after:avoid}
        .cards>li,.goal-rows>li,.lines>li,figure,table{break-inside:avoid}a{color:inherit}
        .scroll{overflow:visible}table{font-size:8.5pt}.gantt{min-width:0}tr{break-inside:avoid}
        details:not([open])>*:not(summary){display:block}}
        @media (forced-colors:active){.state .icon{forced-color-adjust:auto}.chart .series{stroke:CanvasText}}

        """#
}
