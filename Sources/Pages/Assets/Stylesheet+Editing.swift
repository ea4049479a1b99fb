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
        .qr{display:block;width:min(16rem,100%);height:auto;margin:0 0 1rem}
        ul.codes{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.5rem}
        ul.codes code,p.code code{display:inline-block;padding:.35rem .6rem;border:1px solid var(--soft);border-radius:3px;background:var(--raised);font-size:1.125rem;white-space:normal;overflow-wrap:anywhere}
        svg.qr{width:14rem;max-width:100%;height:auto;background:#fff}
        .notice{margin:0 0 1.75rem;padding:.9rem 1.2rem;border:1px solid var(--offTrack);border-left-width:6px;border-radius:3px;background:var(--raised)}
        .notice h2{margin:0 0 .5rem;font-size:1.15rem}.notice ul{margin:0}
        .notice.conflict{border-color:var(--atRisk)}.notice td{white-space:pre-wrap;overflow-wrap:anywhere}

        .buttons{display:flex;flex-wrap:wrap;align-items:center;gap:.6rem 1rem}
        button.second{background:none;color:var(--accent);border:1px solid currentColor}
        form.edit .choices{display:flex;flex-direction:row;flex-wrap:wrap;gap:.5rem;border:0;padding:0;min-width:0}
        form.edit .choices legend{padding:0;margin-bottom:.35rem}
        form.edit .choices label{display:flex;align-items:center;gap:.55rem;flex:1 1 9rem;min-height:3rem;padding:.35rem .8rem;border:1px solid var(--soft);border-radius:3px;background:var(--raised);cursor:pointer}
        form.edit .choices label:has(input:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent);font-weight:600}
        form.edit .choices input{width:1.25rem;height:1.25rem;min-height:0;margin:0}
        form.edit details.group{margin-bottom:1.15rem;padding:.5rem .9rem;border:1px solid var(--line);border-radius:3px}
        form.edit details.group summary{min-height:2rem;font-weight:600}
        .draft{padding:.25rem 0 .75rem;border-bottom:1px solid var(--line)}.draft h2{font-size:1.2rem;margin-bottom:.35rem}
        .draft input[type=checkbox]{width:1.25rem;height:1.25rem;vertical-align:-.2rem}
        .wording{white-space:pre-wrap;overflow-wrap:anywhere;min-width:9rem}
        .course blockquote{margin:.25rem 0 .5rem 1rem;padding-left:.75rem;border-left:3px solid var(--line);overflow-wrap:anywhere}

        """#
}
