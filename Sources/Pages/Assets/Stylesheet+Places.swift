extension Stylesheet {
    /// Small maps of the places of the strategy.
    static let places: StaticString = #"""
        figure.places{margin:1rem 0;max-width:44rem}
        .places-map{display:block;width:100%;height:auto;background:var(--raised);border:1px solid var(--line);color:var(--accent)}
        .places-map .border{fill:none;stroke:var(--soft);stroke-width:.8;opacity:.7}
        .places-map .place{fill:currentColor;fill-rule:evenodd;stroke:currentColor;stroke-width:1.6}
        .places-map .spot{fill:none;stroke:light-dark(#b03a0b,#ff9468);stroke-width:9;stroke-linecap:round}
        .places-map text{font-size:17px;font-weight:600;fill:var(--ink);paint-order:stroke;stroke:var(--raised);stroke-width:4px;pointer-events:none}
        .promises th[scope=row]{min-width:8rem}.promises thead th{vertical-align:bottom}.promises thead .num{white-space:normal;min-width:5rem}
        .legend h3{font-size:1rem;margin:1rem 0 .25rem}.legend .goals a{white-space:nowrap}
        @media (max-width:40rem){.places-map text{font-size:26px}.places-map .spot{stroke-width:14}}

        """#
}
