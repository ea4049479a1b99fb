extension Frame {
    /// The sign of the product: the sun rising over a line.
    static let logo: StaticString = """
        <svg class="logo" viewBox="0 0 40 32" width="40" height="32" aria-hidden="true">\
        <path class="sun" d="M9 20a11 11 0 0 1 22 0z"/>\
        <path class="horizon" d="M1 20.8h38M6 25h28M12 29h16"/></svg>
        """

    /// Icons that pages refer to by `use`; each differs in shape, not in colour alone.
    static func icons(_ html: inout HTML) {
        html.fixed(
            """
            <svg class="sprite" width="0" height="0" aria-hidden="true">\
            <symbol id="i-onTrack" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7.2" fill="currentColor"/>\
            <path d="M4.4 8.3l2.5 2.6 4.8-5.4" fill="none" stroke="var(--paper)" stroke-width="1.9"/></symbol>\
            <symbol id="i-atRisk" viewBox="0 0 16 16"><path d="M8 .9 15.6 14.6H.4z" fill="currentColor"/>\
            <path d="M8 5.6v4.6M8 11.4v1.7" stroke="var(--paper)" stroke-width="1.8"/></symbol>\
            <symbol id="i-offTrack" viewBox="0 0 16 16"><rect x="1.2" y="1.2" width="13.6" height="13.6" rx="2" \
            fill="currentColor"/><path d="M4.2 8h7.6" stroke="var(--paper)" stroke-width="2.1"/></symbol>\
            <symbol id="i-deteriorating" viewBox="0 0 16 16"><path d="M8 .6 15.4 8 8 15.4.6 8z" fill="currentColor"/>\
            <path d="M8 4.1v6.4M5.3 8 8 10.8 10.7 8" fill="none" stroke="var(--paper)" stroke-width="1.6"/></symbol>\
            <symbol id="i-notAssessed" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.6" fill="none" \
            stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.6 1.9"/>\
            <path d="M6.1 6.4a2 2 0 1 1 2.6 2.1c-.5.2-.7.5-.7 1M8 10.9v1.3" fill="none" stroke="currentColor" \
            stroke-width="1.3"/></symbol>\
            <symbol id="i-search" viewBox="0 0 16 16"><circle cx="6.7" cy="6.7" r="4.7" fill="none" \
            stroke="currentColor" stroke-width="1.6"/><path d="M10.2 10.2 15 15" stroke="currentColor" \
            stroke-width="1.8"/></symbol></svg>
            """)
    }
}
