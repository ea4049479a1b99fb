extension OSMMapping {
    /// The mapping that comes along: `horyzont layer mapping` prints it, to be changed at will.
    /// - Source: OpenStreetMap wiki, "Map features".
    public static let standardText = """
        # Which elements of OpenStreetMap become which layers. A layer takes what fulfils one entry of "where" or of a category;
        # within an entry every tag must fit: "*" any value, a value, a list of values, {except: …} any other value,
        # {not: …} any other value or none.
        layers:
          buildings:
            title: {pl: Budynki, en: Buildings}
            forms: [area]
            where: [{building: {except: ["no"]}}]
            columns:
              kind: building
              name: name
              levels: {tag: building:levels, kind: real}
              storeys_below: {tag: building:levels:underground, kind: real}
              location: location
              layer: {tag: layer, kind: real}
              height: {tag: height, kind: real, unit: m}
              material: building:material
              year: {tag: start_date, kind: text}
          addresses:
            title: {pl: Adresy, en: Addresses}
            forms: [point, area]
            reduce: point
            where: [{addr:housenumber: "*"}]
            columns:
              street: addr:street
              place: addr:place
              number: addr:housenumber
              postcode: addr:postcode
              city: addr:city
          streets:
            title: {pl: Ulice i drogi, en: Streets and paths}
            forms: [line]
            where: [{highway: {except: [proposed, construction, abandoned, razed, platform]}, area: {not: ["yes"]}}]
            columns:
              kind: highway
              name: name
              access: access
              foot: foot
              bicycle: bicycle
              wheelchair: wheelchair
              surface: surface
              smoothness: smoothness
              incline: incline
              width: {tag: width, kind: real, unit: m}
              sidewalk: sidewalk
              lit: lit
              oneway: oneway
              speed: maxspeed
              kerb: kerb
              bridge: bridge
              tunnel: tunnel
              layer: layer
          stops:
            title: {pl: Przystanki, en: Stops}
            forms: [point, line, area]
            reduce: point
            categories:
              bus: [{highway: bus_stop}, {amenity: bus_station}]
              tram: [{railway: tram_stop}]
              rail: [{railway: [station, halt]}]
              platform: [{public_transport: platform, highway: {not: [bus_stop]}, railway: {not: [tram_stop]}}]
            columns: {name: name, operator: operator, wheelchair: wheelchair, shelter: shelter, bench: bench}
          green:
            title: {pl: Zieleń, en: Green}
            forms: [area]
            categories:
              park: [{leisure: park}]
              garden: [{leisure: garden}]
              playground: [{leisure: playground}]
              nature_reserve: [{leisure: nature_reserve}]
              forest: [{landuse: forest}, {natural: wood}]
              meadow: [{landuse: meadow}, {natural: [grassland, heath, scrub]}]
              grass: [{landuse: [grass, village_green, recreation_ground]}]
              allotments: [{landuse: allotments}]
              cemetery: [{landuse: cemetery}, {amenity: grave_yard}]
            columns: {name: name, access: access, operator: operator}
          water:
            title: {pl: Wody, en: Water}
            forms: [line, area]
            categories:
              water: [{natural: water}, {landuse: [reservoir, basin]}, {waterway: riverbank}]
              river: [{waterway: river}]
              stream: [{waterway: [stream, ditch, drain]}]
              canal: [{waterway: canal}]
              wetland: [{natural: wetland}]
            columns: {name: name, intermittent: intermittent, tunnel: tunnel}
          services:
            title: {pl: Usługi, en: Services}
            forms: [point, area]
            reduce: point
            categories:
              school: [{amenity: school}]
              kindergarten: [{amenity: kindergarten}]
              nursery: [{amenity: [childcare, nursery]}]
              university: [{amenity: [university, college]}]
              pharmacy: [{amenity: pharmacy}, {healthcare: pharmacy}]
              doctor: [{amenity: [doctors, clinic]}, {healthcare: [doctor, clinic]}]
              hospital: [{amenity: hospital}]
              library: [{amenity: library}]
              culture: [{amenity: [community_centre, arts_centre, theatre, cinema]}, {tourism: museum}]
              social: [{amenity: [social_facility, social_centre]}]
              sport: [{leisure: [sports_centre, pitch, swimming_pool, fitness_station]}]
              playground: [{leisure: playground}]
              food: [{shop: [supermarket, convenience, greengrocer, bakery, butcher]}, {amenity: marketplace}]
              shop: [{shop: {except: [supermarket, convenience, greengrocer, bakery, butcher, vacant]}}]
              restaurant: [{amenity: [restaurant, cafe, fast_food, bar, pub]}]
              bank: [{amenity: [bank, atm]}]
              post: [{amenity: [post_office, parcel_locker]}]
              office: [{amenity: townhall}, {office: government}]
              police: [{amenity: police}]
              fire_station: [{amenity: fire_station}]
              worship: [{amenity: place_of_worship}]
            columns:
              kind: amenity
              shop: shop
              name: name
              operator: operator
              hours: opening_hours
              wheelchair: wheelchair
          surfaces:
            title: {pl: Nawierzchnie, en: Surfaces}
            forms: [area]
            where: [{surface: "*"}, {amenity: parking}, {area:highway: "*"}, {highway: "*", area: "yes"}]
            columns: {surface: surface, smoothness: smoothness, kind: highway, amenity: amenity}
          trees:
            title: {pl: Drzewa, en: Trees}
            forms: [point]
            where: [{natural: tree}]
            columns:
              species: species
              genus: genus
              leaves: leaf_type
              height: {tag: height, kind: real, unit: m}
              circumference: {tag: circumference, kind: real, unit: m}
              crown: {tag: diameter_crown, kind: real, unit: m}
              monument: denotation
          land_use:
            title: {pl: Użytkowanie terenu, en: Land use}
            forms: [area]
            where: [{landuse: "*"}]
            columns: {kind: landuse, name: name}
        """
}
