extension Stylesheet {
    /// Forms of whoever may edit.
    static let editing: StaticString = #"""
        form.edit{max-width:46rem;margin-bottom:2rem}
        form.edit .field{display:flex;flex-direction:column;gap:.2rem;margin-bottom:1.15rem}
        form.edit textarea{padding:.5rem .6rem;border:1px solid var(--soft);border-radius:3px;background:var(--raised);color:var(--ink);font:inherit;max-width:100%}
        form.edit input[type=file]{padding:.4rem}
        form.edit .hint{margin:0;color:var(--soft);font-size:.875rem;overflow-wrap:anywhere}
        form.edit .problem{margin:0;padding-left:.6rem;border-left:4px solid var(--offTrack);color:var(--offTrack);font-weight:600}
        form.edit [aria-invalid=true]{border-color:var(--offTrack);border-width:2px}
        form.edit input[type=checkbox]{width:1.5rem;height:1.5rem;align-self:flex-start}
        form.one-button{display:inline-block;margin:0}
        ul.codes{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.5rem}
        ul.codes code,p.code code{display:inline-block;padding:.35rem .6rem;border:1px solid var(--soft);border-radius:3px;background:var(--raised);font-size:1.125rem;overflow-wrap:anywhere}
        svg.qr{width:14rem;max-width:100%;height:auto;background:#fff}
        .notice{margin:0 0 1.75rem;padding:.9rem 1.2rem;border:1px solid var(--offTrack);border-left-width:6px;border-radius:3px;background:var(--raised)}
        .notice h2{margin:0 0 .5rem;font-size:1.15rem}.notice ul{margin:0}
        .notice.conflict{border-color:var(--atRisk)}.notice td{white-space:pre-wrap;overflow-wrap:anywhere}

        """#
}
