extension Stylesheet {
    /// The map: the sheet beside its legend, one colour for each layer, the picture alone on paper.
    static let map: StaticString = #"""
        .map-1{color:light-dark(#0b4f6c,#86c8e3)}.map-2{color:light-dark(#9c5b00,#efbd55)}.map-3{color:light-dark(#2c6e2f,#7fce82)}.map-4{color:light-dark(#8a1c4c,#ff8db4)}
        .map-5{color:light-dark(#5b3a9e,#bda6ff)}.map-6{color:light-dark(#b03a0b,#ff9468)}.map-7{color:light-dark(#0a6b5c,#55cdb4)}.map-8{color:light-dark(#566270,#a2aeba)}
        .map-sheet{margin-top:1.5rem;display:grid;gap:1.5rem;grid-template-columns:minmax(0,1fr)}
        @media (min-width:60rem){.map-sheet{grid-template-columns:minmax(0,3fr) minmax(16rem,1fr)}}
        figure.map{margin:0;position:relative}.map-picture{width:100%;height:auto;background:var(--raised);border:1px solid var(--line)}
        .map-picture .area,.swatch .area{fill:currentColor;fill-opacity:.3;stroke:none}.map-picture .area{stroke:currentColor;stroke-width:1;fill-rule:evenodd}
        .map-picture .border{fill:none;stroke:currentColor;stroke-width:2;stroke-dasharray:6 3}.map-picture .line,.swatch .line{fill:none;stroke:currentColor;stroke-width:1.2}
        .map-picture .dot{fill:none;stroke:currentColor;stroke-width:4;stroke-linecap:round}
        .map-picture .way{fill:none;stroke:var(--ink);stroke-width:2}.map-picture .marked{fill:none;stroke:var(--ink);stroke-width:4}
        .map-canvas{height:min(70vh,44rem);min-height:20rem;border:1px solid var(--line)}
        figure.live .map-picture,figure.live .of-picture{display:none}
        .legend h2{margin-top:0}.legend ul{list-style:none;padding:0}.legend li{margin:.4rem 0}
        .legend input{min-height:0;width:1.25rem;height:1.25rem;vertical-align:-.25em;margin:0 .4rem 0 0}
        .swatch{width:1rem;height:1rem;vertical-align:-.15em;margin-right:.4rem}
        .maplibregl-map{font:inherit}
        .indicator-map{margin:1.5rem 0}.indicator-areas{display:block;width:100%;height:auto;max-height:80vh;background:var(--paper);border:1px solid var(--line);color:var(--accent)}
        .indicator-areas .streets{fill:none;stroke:var(--soft);stroke-width:.6;opacity:.35}.indicator-areas .unknown{stroke-dasharray:4 4}
        .indicator-areas text{font-size:26px;font-weight:600;fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:5px;pointer-events:none}
        .indicator-areas .place{fill:var(--ink);fill-opacity:.45}.indicator-areas .gone{fill:none;stroke:var(--ink);stroke-width:3;stroke-dasharray:3 3}
        .indicator-areas .added{fill:light-dark(#b03a0b,#ff9468);stroke:var(--paper);stroke-width:3;cursor:grab;touch-action:none}.indicator-areas .added:focus-visible{outline:none;stroke:var(--ink);stroke-width:5}
        .indicator-map .which{font-weight:600;margin:.5rem 0 .25rem}.indicator-map .sheets{display:grid;gap:1rem}
        .indicator-map.stacked .sheets>div{grid-area:1/1}.indicator-map.stacked .sheets>div+div .indicator-areas{clip-path:inset(0 0 0 var(--cut,0%))}
        .indicator-map.stacked .which{display:none}.indicator-map .cut input{width:min(100%,24rem);vertical-align:middle}
        @media (max-width:40rem){.indicator-areas .added{r:45px}.indicator-areas text{font-size:40px}}
        .indicator-areas .added-path,.indicator-areas .draft{fill:none;stroke:light-dark(#b03a0b,#ff9468);stroke-width:6;stroke-linejoin:round;stroke-linecap:round}.indicator-areas .draft{stroke-dasharray:8 8}
        .indicator-areas .closed-street{fill:none;stroke:var(--ink);stroke-width:6;stroke-dasharray:2 8}
        .try-out .changes{padding-left:1.25rem}.try-out input[type=number]{width:7rem}.try-out .standards{display:flex;flex-wrap:wrap;gap:.75rem 2rem}.try-out .standards .filters{border:0;padding:0;margin:0}
        @media print{.map-canvas{display:none}figure.live .map-picture{display:block}.map-sheet{display:block}}

        """#
}
