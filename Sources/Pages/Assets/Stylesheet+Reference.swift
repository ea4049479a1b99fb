extension Stylesheet {
    /// Pages of reference: what is missing, sources, datasets, revisions, methods, search, changes, texts.
    static let reference: StaticString = #"""
        .known-rows{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
        .known-rows>li{display:grid;grid-template-columns:minmax(0,2.2fr) 12rem minmax(0,1.6fr);gap:.1rem 1.25rem;align-items:center;margin:0;padding:.45rem 0;border-bottom:1px solid var(--line)}
        .known-rows .name{display:inline-block;min-height:1.5rem;color:var(--ink)}
        .known-rows .counts{font-size:.875rem;color:var(--soft)}
        .known-bar{display:block;width:100%;height:1rem}
        .known-assessed{fill:var(--accent);stroke:var(--accent);stroke-width:1}
        .known-unassessed{fill:var(--band);stroke:var(--accent);stroke-width:1.2}
        .known-without{fill:none;stroke:var(--notAssessed);stroke-width:1.2;stroke-dasharray:2.2 1.6}
        .plain-list{list-style:none;padding:0;margin:0 0 1rem}
        .plain-list>li{padding:.5rem 0;border-bottom:1px solid var(--line);margin:0}
        .plain-list a,.index-list a{display:inline-block;min-height:1.5rem}
        .plain-list p{margin:.15rem 0 0}
        .index-list{list-style:none;padding:0;columns:2 20rem;column-gap:2.5rem}
        .index-list>li{margin:0;padding:.2rem 0;break-inside:avoid}
        .entry{border-top:1px solid var(--line);padding-top:.9rem;margin-top:1.75rem}
        .entry>h2,.entry>h3{margin-top:0}
        dl.facts dd{min-width:0;overflow-wrap:anywhere}
        .quiet{color:var(--soft);font-weight:400}
        .changed{display:inline-flex;flex-wrap:wrap;gap:.2rem .5rem;list-style:none;padding:0;margin:0 0 .25rem;font-size:.8125rem}
        .changed li{margin:0;padding:0 .45em;border:1px solid var(--line);border-radius:3px;color:var(--soft);font-weight:600}
        .wording-change{max-width:80ch}
        ins{color:var(--onTrack);text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.18em;background:color-mix(in srgb,var(--onTrack) 12%,var(--paper))}
        del{color:var(--deteriorating);text-decoration:line-through;background:color-mix(in srgb,var(--deteriorating) 12%,var(--paper))}
        mark{background:color-mix(in srgb,var(--sun) 34%,var(--paper));color:var(--ink);padding:0 .1em}
        .article{max-width:76ch}.article table{width:auto;min-width:50%}.article .scroll{margin-bottom:1rem}
        .article pre{overflow-x:auto;padding:.8rem 1rem;background:var(--faint);border-left:3px solid var(--line);line-height:1.45;margin:0 0 1rem}
        .article blockquote{margin:0 0 1rem;padding-left:1rem;border-left:3px solid var(--line);color:var(--soft)}
        .to-complete{display:inline-block;padding:0 .4em;border:1px dashed var(--atRisk);color:var(--atRisk);font-weight:600}
        .asked{display:flex;flex-wrap:wrap;gap:.6rem;align-items:end;margin:0 0 1.5rem}
        .asked .field{display:flex;flex-direction:column;gap:.15rem;flex:1 1 16rem;max-width:36rem}
        @media (max-width:60rem){.known-rows>li{grid-template-columns:minmax(0,1fr) 9rem}.known-rows .counts{grid-column:1/-1}}
        @media (max-width:32rem){.known-rows>li{grid-template-columns:minmax(0,1fr)}}

        """#
}
