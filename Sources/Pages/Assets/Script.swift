/// The one script: everything works without it; with it, charts can be read by keyboard, lists filter while one
/// types, tables sort and the colour scheme can be chosen.
enum Script {
    static let parts: [StaticString] = [theme, filtering, charts, sorting, saving]

    static let theme: StaticString = #"""
        const root = document.documentElement;
        const stored = () => { try { return localStorage.getItem('theme'); } catch { return null; } };
        if (stored()) root.dataset.theme = stored();
        for (const button of document.querySelectorAll('[data-theme-switch]')) {
          button.hidden = false;
          button.addEventListener('click', () => {
            const dark = getComputedStyle(root).colorScheme === 'dark'
              || (root.dataset.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
            root.dataset.theme = dark ? 'light' : 'dark';
            try { localStorage.setItem('theme', root.dataset.theme); } catch { /* private mode: the choice lasts for this page */ }
          });
        }

        """#

    static let filtering: StaticString = #"""
        const plain = text => text.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '');
        for (const input of document.querySelectorAll('input[data-filters]')) {
          const list = document.getElementById(input.dataset.filters);
          const status = document.getElementById(input.dataset.filters + '-status');
          if (!list) continue;
          const rows = [...list.querySelectorAll('[data-row]')].map(row => [row, plain(row.textContent)]);
          input.addEventListener('input', () => {
            const words = plain(input.value).split(/\s+/).filter(Boolean);
            let shown = 0;
            for (const [row, text] of rows) {
              row.hidden = !words.every(word => text.includes(word));
              if (!row.hidden) shown++;
            }
            if (status) status.textContent = `${shown} / ${rows.length}`;
          });
        }
        for (const select of document.querySelectorAll('form[data-instant] select'))
          select.addEventListener('change', () => select.form.requestSubmit());

        """#

    static let charts: StaticString = #"""
        for (const figure of document.querySelectorAll('figure[data-chart]')) {
          const readout = figure.querySelector('.readout');
          if (!readout) continue;
          for (const svg of figure.querySelectorAll('svg.chart')) {
            const points = [...svg.querySelectorAll('.point')];
            if (!points.length) continue;
            let at = points.length - 1;
            const say = index => {
              at = Math.max(0, Math.min(points.length - 1, index));
              points.forEach((point, i) => point.setAttribute('r', i === at ? 7 : 4));
              readout.textContent = points[at].querySelector('title')?.textContent ?? '';
            };
            svg.setAttribute('tabindex', '0');
            svg.addEventListener('keydown', event => {
              const step = { ArrowRight: 1, ArrowLeft: -1, Home: -1e6, End: 1e6 }[event.key];
              if (!step) return;
              event.preventDefault();
              say(at + step);
            });
            svg.addEventListener('focus', () => say(at));
            svg.addEventListener('pointermove', event => {
              const box = svg.getBoundingClientRect();
              const x = (event.clientX - box.left) * svg.viewBox.baseVal.width / box.width;
              let best = 0;
              points.forEach((point, i) => {
                if (Math.abs(point.cx.baseVal.value - x) < Math.abs(points[best].cx.baseVal.value - x)) best = i;
              });
              say(best);
            });
          }
        }

        """#

    static let sorting: StaticString = #"""
        const amount = text => {
          const bare = text.replaceAll('\u2212', '-').replace(/[\s\u00a0]/g, '');
          const number = parseFloat(root.lang === 'en' ? bare.replaceAll(',', '') : bare.replace(',', '.'));
          return Number.isNaN(number) ? null : number;
        };
        for (const table of document.querySelectorAll('table[data-sortable]')) {
          const body = table.tBodies[0];
          [...table.tHead.rows[0].cells].forEach((head, column) => {
            const button = document.createElement('button');
            button.type = 'button';
            button.className = 'sort';
            button.append(...head.childNodes);
            head.append(button);
            button.addEventListener('click', () => {
              const down = head.getAttribute('aria-sort') === 'ascending';
              for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
              head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
              const rows = [...body.rows].sort((a, b) => {
                const [x, y] = [a.cells[column].textContent.trim(), b.cells[column].textContent.trim()];
                const [m, n] = [amount(x), amount(y)];
                return m !== null && n !== null ? m - n : x.localeCompare(y, root.lang);
              });
              body.append(...(down ? rows.reverse() : rows));
            });
          });
        }

        """#

    /// Forms of people keep what is typed as a draft, a moment after the last key.
    static let saving: StaticString = #"""
        for (const form of document.querySelectorAll('form[data-autosave]')) {
          const status = form.querySelector('.saved');
          const pause = 1500;
          let timer, busy = false, again = false, waiting = null;
          const save = async () => {
            if (busy) { again = true; return; }
            busy = true;
            const body = new URLSearchParams();
            for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
            body.set('step', 'autosave');
            let said = {};
            try {
              const answer = await fetch(form.action, { method: 'POST', body, redirect: 'error' });
              if (answer.headers.get('content-type')?.startsWith('application/json')) said = await answer.json();
            } catch { /* told below */ }
            if (said.saved) {
              form.elements.draft.value = said.draft;
              form.elements['draft-version'].value = said.version;
            }
            if (status) status.textContent = said.saved ? status.dataset.saved : status.dataset.unsaved;
            busy = false;
            if (waiting) form.requestSubmit(waiting);
            else if (again) { again = false; save(); }
          };
          form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(save, pause); });
          form.addEventListener('submit', event => {
            clearTimeout(timer);
            if (!busy) return;
            event.preventDefault();
            waiting = event.submitter;
          });
        }

        """#
}
