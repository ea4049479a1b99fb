/// The script of the map page. Without it, without the library or without WebGL the picture made by the server stays.
extension Script {
    static let map: StaticString = #"""
        const figure = document.getElementById('map');
        const details = document.getElementById('map-details');
        const items = [...document.querySelectorAll('.legend li[data-layer]')];

        function loaded(address) {
          return new Promise((done, failed) => {
            const script = document.createElement('script');
            script.src = address;
            script.onload = done;
            script.onerror = failed;
            document.head.append(script);
          });
        }

        function colour(item) { return getComputedStyle(item.querySelector('.swatch')).color; }

        function start(library) {
          const [west, south, east, north] = figure.dataset.box.split(',').map(Number);
          const isLinked = location.hash !== '';
          const canvas = document.createElement('div');
          canvas.className = 'map-canvas';
          figure.prepend(canvas);
          const map = new library.Map({
            container: canvas, hash: 'map', attributionControl: false, cooperativeGestures: true,
            bounds: [[west, south], [east, north]], fitBoundsOptions: { padding: 20 },
            locale: { 'Map.Title': figure.querySelector('svg').getAttribute('aria-label') },
            style: { version: 8, sources: {}, layers: [
              { id: 'paper', type: 'background', paint: { 'background-color': getComputedStyle(document.body).backgroundColor } }] },
          });
          map.addControl(new library.NavigationControl({ visualizePitch: false }));
          map.addControl(new library.ScaleControl());
          if (figure.dataset.place) {
            const place = figure.dataset.place.split(',').map(Number);
            const marker = new library.Marker({ color: colour(items[0]) }).setLngLat(place).addTo(map);
            marker.getElement().setAttribute('role', 'img');
            if (!isLinked) map.jumpTo({ center: place, zoom: 15 });
          }
          map.on('load', () => {
            figure.classList.add('live');
            for (const item of items) add(map, item);
            ways(map);
          });
          map.on('click', event => identify(map, event));
        }

        function add(map, item) {
          const name = item.dataset.layer;
          const box = document.createElement('input');
          box.type = 'checkbox';
          box.checked = 'shown' in item.dataset;
          box.setAttribute('aria-label', item.querySelector('a').textContent);
          item.prepend(box);
          item.querySelector('.toggle').remove();
          const show = () => {
            if (box.checked && !map.getSource(name)) draw(map, item);
            for (const kind of ['area', 'line', 'dot'])
              if (map.getLayer(name + kind)) map.setLayoutProperty(name + kind, 'visibility', box.checked ? 'visible' : 'none');
          };
          box.addEventListener('change', () => { show(); remember(); });
          show();
        }

        function draw(map, item) {
          const name = item.dataset.layer, paint = colour(item);
          // Tiles hold what is seen, whatever the layer's size.
          map.addSource(name, { type: 'vector', tiles: [location.origin + item.dataset.tiles + '/{z}/{y}/{x}'], maxzoom: 18 });
          const features = { source: name, 'source-layer': name };
          const kind = (wanted) => ['match', ['geometry-type'], wanted, true, false];
          // Areas lie under lines, lines under dots, whatever layer they are of.
          const below = suffix => map.getStyle().layers.find(layer => suffix.includes(layer.type))?.id;
          map.addLayer({ id: name + 'area', type: 'fill', ...features, filter: kind(['Polygon', 'MultiPolygon']),
            paint: { 'fill-color': paint, 'fill-opacity': 'outlined' in item.dataset ? 0 : 0.35, 'fill-outline-color': paint } }, below(['line', 'circle']));
          map.addLayer({ id: name + 'line', type: 'line', ...features, filter: kind('outlined' in item.dataset
              ? ['LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'] : ['LineString', 'MultiLineString']),
            paint: { 'line-color': paint, 'line-width': 1.5 } }, below(['circle']));
          map.addLayer({ id: name + 'dot', type: 'circle', ...features, filter: kind(['Point', 'MultiPoint']),
            paint: { 'circle-color': paint, 'circle-radius': ['interpolate', ['linear'], ['zoom'], 11, 1, 14, 2.5, 17, 6] } });
        }

        function ways(map) {
          const lines = figure.dataset.ways.split(';').filter(Boolean)
            .map(way => way.split(' ').map(place => place.split(',').map(Number)));
          if (!lines.length) return;
          map.addSource('ways', { type: 'geojson', data: { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates: lines } } });
          map.addLayer({ id: 'ways', type: 'line', source: 'ways', paint: { 'line-color': getComputedStyle(document.body).color, 'line-width': 3, 'line-dasharray': [2, 1] } });
        }

        function remember() {
          const address = new URL(location);
          const isShown = item => item.querySelector('input').checked;
          const shown = items.filter(isShown).map(item => item.dataset.layer);
          if (items.every(item => isShown(item) === 'first' in item.dataset)) address.searchParams.delete(figure.dataset.field);
          else address.searchParams.set(figure.dataset.field, shown.join(',') || '-');
          history.replaceState(history.state, '', address);
        }

        function identify(map, event) {
          const { x, y } = event.point;
          const ids = items.flatMap(item => ['area', 'line', 'dot'].map(kind => item.dataset.layer + kind)).filter(id => map.getLayer(id));
          const seen = new Set();
          const list = document.createElement('ul');
          for (const feature of map.queryRenderedFeatures([[x - 4, y - 4], [x + 4, y + 4]], { layers: ids })) {
            const key = feature.source + '/' + JSON.stringify(feature.properties);
            if (seen.has(key) || seen.size >= 12) continue;
            seen.add(key);
            const row = document.createElement('li');
            const title = document.createElement('strong');
            title.textContent = items.find(item => item.dataset.layer === feature.source).querySelector('a').textContent;
            row.append(title, ': ' + (Object.entries(feature.properties).filter(([, value]) => value !== null && value !== '')
              .slice(0, 8).map(([name, value]) => name + ' ' + value).join('; ') || '–'));
            list.append(row);
          }
          const near = document.createElement('a');
          const { lng, lat } = event.lngLat;
          near.href = figure.dataset.here + '?' + figure.dataset.where + '=' + lng.toFixed(6) + ',' + lat.toFixed(6) + location.hash;
          near.textContent = details.dataset.near;
          details.replaceChildren(list, near);
        }

        if (figure?.dataset.library && items.length) {
          try {
            await loaded(figure.dataset.library);
            start(window.maplibregl);
          } catch { figure.querySelector('.map-canvas')?.remove(); }
        }

        """#
}
