/// The one stylesheet, in parts.
///
/// Character: a printed city atlas. Serif headings, humanist text, tabular figures, hairlines, one accent; a state
/// is always icon, word and colour. Colours are named by meaning and change with the scheme.
enum Stylesheet {
    static let parts: [StaticString] = [
        colours, base, frame, components, goals, lists, charts, report, reference, editing, map, places,
        narrow,
        print,
    ]

    static let colours: StaticString = #"""
        :root{color-scheme:light dark;
        --paper:#faf8f2;--raised:#fffdf9;--ink:#1a2430;--soft:#4d5a68;--line:#d8d2c4;--faint:#efebe0;
        --accent:#0b4f6c;--accent-soft:#e3eef2;--sun:#d98a1f;
        --onTrack:#0a6b5c;--atRisk:#875600;--offTrack:#b03a0b;--deteriorating:#8a1c4c;--notAssessed:#566270;
        --peer:#8f8a7d;--band:#0b4f6c24}
        @supports (color:light-dark(#000,#fff)){:root{
        --paper:light-dark(#faf8f2,#11171e);--raised:light-dark(#fffdf9,#18212a);--ink:light-dark(#1a2430,#ece8de);
        --soft:light-dark(#4d5a68,#adb7c1);--line:light-dark(#d8d2c4,#34404c);--faint:light-dark(#efebe0,#1f2933);
        --accent:light-dark(#0b4f6c,#86c8e3);--accent-soft:light-dark(#e3eef2,#1c313d);--sun:light-dark(#d98a1f,#f0b04a);
        --onTrack:light-dark(#0a6b5c,#55cdb4);--atRisk:light-dark(#875600,#efbd55);
        --offTrack:light-dark(#b03a0b,#ff9468);--deteriorating:light-dark(#8a1c4c,#ff8db4);
        --notAssessed:light-dark(#566270,#a2aeba);--peer:light-dark(#8f8a7d,#7f8892);
        --band:light-dark(#0b4f6c24,#86c8e32e)}}
        :root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}

        """#

    static let base: StaticString = #"""
        *,*::before,*::after{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
        body{margin:0;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.6 "Source Sans 3","Segoe UI",Candara,"Gill Sans",Calibri,"Noto Sans","Liberation Sans",sans-serif;
        font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
        h1,h2,h3,.serif{font-family:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,"Liberation Serif",serif;font-weight:600;line-height:1.18;letter-spacing:-.005em;text-wrap:balance;margin:0}
        h1{font-size:clamp(1.85rem,1.2rem + 2.7vw,3rem);font-weight:500}
        h2{font-size:clamp(1.35rem,1.1rem + 1vw,1.75rem);margin:3rem 0 1rem}
        h3{font-size:1.15rem;margin:2rem 0 .6rem}
        p{margin:0 0 1rem;max-width:68ch}ul,ol{margin:0 0 1rem;padding-left:1.25rem}li{margin:.2rem 0}
        a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px}
        a:hover{text-decoration-thickness:2px}
        :focus-visible{outline:3px solid var(--sun);outline-offset:2px;border-radius:2px}
        main:focus{outline:none}
        small,.small{font-size:.875rem}.soft{color:var(--soft)}
        .sort{all:unset;cursor:pointer;min-height:1.5rem;font-weight:600}.sort:focus-visible{outline:3px solid var(--sun)}
        .unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .skip{position:absolute;left:.5rem;top:-4rem;background:var(--ink);color:var(--paper);padding:.6rem 1rem;z-index:9}
        .skip:focus{top:.5rem}
        .sprite{position:absolute}
        .icon{width:1rem;height:1rem;flex:none;vertical-align:-.14em}
        table{border-collapse:collapse;width:100%;font-size:.9375rem}
        th,td{text-align:left;vertical-align:top;padding:.45rem .9rem .45rem 0;border-bottom:1px solid var(--line)}
        th{font-weight:600}thead th{font-size:.8125rem;color:var(--soft);border-bottom:2px solid var(--ink)}
        caption{text-align:left;padding:0 0 .5rem;color:var(--soft);font-size:.875rem}
        .num{text-align:right;white-space:nowrap}
        .scroll{position:relative;overflow-x:auto;max-width:100%}
        button,input,select{font:inherit;color:inherit}
        button,.button{display:inline-block;min-height:2.5rem;padding:.4rem 1rem;border:1px solid var(--accent);background:var(--accent);color:var(--paper);border-radius:3px;cursor:pointer;text-decoration:none}
        input,select{min-height:2.5rem;padding:.35rem .6rem;border:1px solid var(--soft);border-radius:3px;background:var(--raised);max-width:100%}
        label{font-weight:600;font-size:.875rem}
        summary{cursor:pointer;min-height:1.75rem;padding:.15rem 0;color:var(--accent);font-weight:600}
        details[open]>summary{margin-bottom:.5rem}
        code,.digest{font-family:ui-monospace,"SF Mono",Consolas,"Liberation Mono",monospace;font-size:.85em;overflow-wrap:anywhere}
        dl.facts{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.4rem 1.5rem;margin:0 0 1.5rem}
        dl.facts dt{color:var(--soft);font-size:.9375rem}dl.facts dd{margin:0;max-width:68ch}
        @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}

        """#

    static let frame: StaticString = #"""
        .top,main,.foot-columns{max-width:76rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2.5rem)}
        .banner{max-width:none;margin:0;padding:.5rem clamp(1rem,4vw,2.5rem);background:var(--sun);color:#1a1205;font-size:.9375rem;text-align:center}
        .top{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.5rem 1.75rem;padding-block:1rem 0;border-bottom:1px solid var(--line)}
        .top .main{order:3;width:100%}
        .brand{display:inline-flex;align-items:center;gap:.65rem;min-height:2.5rem;color:var(--ink);text-decoration:none}
        .logo .sun{fill:var(--sun)}.logo .horizon{stroke:var(--accent);stroke-width:1.8;fill:none}
        .wordmark{font-family:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,"Liberation Serif",serif;font-size:1.4rem;letter-spacing:.01em}
        .city{padding-left:.65rem;border-left:1px solid var(--line);color:var(--soft)}
        .main ul{display:flex;flex-wrap:wrap;gap:0 1.5rem;list-style:none;margin:0;padding:0}
        .main a{display:inline-block;padding:.4rem 0 .5rem;min-height:1.75rem;color:var(--ink);text-decoration:none;border-bottom:2px solid transparent;font-size:.975rem}
        .main a:hover{border-color:var(--line)}.main a[aria-current]{border-color:var(--sun);font-weight:600}
        .tools{display:flex;flex-wrap:wrap;align-items:center;gap:.6rem}
        .search{display:flex}.search input{width:12.5rem;min-height:2.25rem;border-right:0;border-radius:3px 0 0 3px}
        .search button{min-height:2.25rem;padding:.25rem .7rem;border-radius:0 3px 3px 0}
        .theme{min-height:2.25rem;padding:.2rem .7rem;background:none;color:var(--soft);border-color:var(--line);font-size:.875rem}
        .language{padding:.4rem .2rem}
        .trail ol{display:flex;flex-wrap:wrap;list-style:none;padding:0;margin:1rem 0 0;font-size:.875rem;color:var(--soft)}
        .trail li{margin:0}.trail a{display:inline-block;min-height:1.5rem;color:var(--soft)}
        .trail li+li::before{content:"›";margin-inline:.5rem}
        main{padding-block:.5rem 4rem;min-height:60vh}
        .hero{padding-top:2rem;margin-bottom:1.75rem}.hero h1+p,.hero .lead{font-size:1.2rem;line-height:1.5;margin-top:1rem;color:var(--soft)}
        .kicker{margin:0 0 .5rem;font-size:.9375rem;color:var(--soft)}.kicker .code{color:var(--ink)}
        .foot{border-top:1px solid var(--line);background:var(--faint);font-size:.9375rem}
        .foot-columns{display:grid;grid-template-columns:2fr 1fr;gap:2rem;padding-block:2rem 3rem}
        .foot ul{list-style:none;padding:0;columns:2 9rem}.foot li a{display:inline-block;min-height:1.5rem}
        .attributions{color:var(--soft);font-size:.875rem}

        """#
}
