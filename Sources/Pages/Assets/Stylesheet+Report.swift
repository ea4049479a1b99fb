extension Stylesheet {
    /// The yearly report: chapters, figures, small charts with their values.
    static let report: StaticString = #"""
        .chapter{margin-top:3.5rem;border-top:2px solid var(--accent);padding-top:.25rem}.chapter h2{margin-top:1rem}
        .report h4{margin:1.75rem 0 .5rem}.report table{margin-bottom:1.5rem}.report td,.report th[scope=row]{min-width:6rem;font-weight:400}
        .report tfoot th,.report tfoot td{font-weight:600}
        .figures{display:flex;flex-wrap:wrap;gap:.75rem 2.25rem;margin:0 0 1.5rem}.figures dt{color:var(--soft);font-size:.875rem}.figures dd{margin:0;font-size:1.35rem}
        .report-chart{margin:1rem 0 1.5rem}.report-chart figcaption{font-weight:600;font-size:.9375rem}
        .report-lines{width:100%;max-width:40rem;display:block}.report-lines .grid{stroke:var(--line)}.report-lines path{fill:none;stroke:var(--accent);stroke-width:2}
        .report-lines circle{fill:var(--accent)}.report-lines text{font-size:11px;fill:var(--soft)}
        .report-map{margin:1rem 0}.report-map figcaption{font-weight:600;font-size:.9375rem}.report-map code{overflow-wrap:anywhere}
        .report-areas{width:100%;max-width:40rem;display:block;color:var(--accent)}.report-areas .unknown{stroke-dasharray:4 4}
        .report-areas text{font-size:13px;fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:3px}.report-areas .number{font-weight:700}
        @media (max-width:40rem){.report-areas .number{font-size:26px;transform:translateY(10px)}.report-areas text:not(.number){display:none}}
        .map-steps{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;font-size:.875rem}.map-steps .swatch{color:var(--accent)}
        .report .values{display:block;overflow-x:auto;width:auto;font-size:.8125rem}.report .values td,.report .values th{min-width:0;padding-right:1rem}
        .contents ol{columns:2 20rem}.citation{font-family:ui-monospace,"SF Mono",Consolas,"Liberation Mono",monospace;font-size:.875rem;overflow-wrap:anywhere}
        .plain{list-style:none;padding:0;margin:0}

        """#
}
