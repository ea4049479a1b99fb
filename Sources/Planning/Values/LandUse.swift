public import Quantities

/// Classes of land use that the profile of a zone may name, by the part of the code after `KPT-MPZP-`.
///
/// - Source: the values that APP 2.0 lists for profiles of planning zones.
public enum LandUse {
    public static let prefix = "KPT-MPZP-"

    /// Names by code.
    public static let names: [String: BilingualText] = Dictionary(
        uniqueKeysWithValues: table.map { ($0.0, BilingualText(pl: $0.1, en: $0.2)) })

    private static let table: [(String, String, String)] = [
        ("C", "teren cmentarza", "cemetery"),
        ("G", "teren górnictwa i wydobycia", "mining and extraction"),
        ("H", "teren handlu wielkopowierzchniowego", "large-scale retail"),
        ("I", "teren infrastruktury technicznej", "technical infrastructure"),
        ("K", "teren komunikacji", "transport"),
        ("KDA", "teren autostrady", "motorway"),
        ("KDG", "teren drogi głównej", "main road"),
        ("KDR", "teren drogi głównej ruchu przyspieszonego", "main road of fast traffic"),
        ("KDS", "teren drogi ekspresowej", "express road"),
        ("KDZ", "teren drogi zbiorczej", "collector road"),
        ("KK", "teren komunikacji kolejowej i szynowej", "railway and tramway"),
        ("KKL", "teren komunikacji kolei linowej", "cableway"),
        ("KL", "teren komunikacji lotniczej", "air transport"),
        ("KO", "teren obsługi komunikacji", "transport services"),
        ("KW", "teren komunikacji wodnej", "water transport"),
        ("L", "teren lasu", "forest"),
        ("ML", "teren zabudowy letniskowej lub rekreacji indywidualnej", "holiday homes"),
        ("MN", "teren zabudowy mieszkaniowej jednorodzinnej", "single-family housing"),
        ("MW", "teren zabudowy mieszkaniowej wielorodzinnej", "multi-family housing"),
        ("P", "teren produkcji", "production"),
        ("PEB", "teren biogazowni", "biogas plant"),
        ("PEF", "teren elektrowni słonecznej", "solar power plant"),
        ("PEG", "teren elektrowni geotermalnej", "geothermal power plant"),
        ("PEO", "teren elektrowni wodnej", "hydroelectric power plant"),
        ("PEW", "teren elektrowni wiatrowej", "wind power plant"),
        ("PS", "teren składów i magazynów", "storage and warehouses"),
        ("RA", "teren akwakultury i obsługi rybactwa", "aquaculture and fishery"),
        ("RN", "teren rolnictwa z zakazem zabudowy", "agriculture without building"),
        ("RZM", "teren zabudowy zagrodowej", "farmsteads"),
        ("RZP", "teren produkcji w gospodarstwach rolnych", "production on farms"),
        ("RZW", "teren wielkotowarowej produkcji rolnej", "large-scale agricultural production"),
        ("U", "teren usług", "services"),
        ("UA", "teren usług biurowych i administracji", "offices and administration"),
        ("UE", "teren usług edukacji", "education"),
        ("UG", "teren usług gastronomii", "gastronomy"),
        ("UH", "teren usług handlu", "retail"),
        ("UHD", "teren usług handlu detalicznego", "small-scale retail"),
        ("UK", "teren usług kultury i rozrywki", "culture and entertainment"),
        ("UL", "teren usług rzemieślniczych", "crafts"),
        ("UN", "teren usług nauki", "science"),
        ("UR", "teren usług kultu religijnego", "worship"),
        ("US", "teren usług sportu i rekreacji", "sport and recreation"),
        ("UT", "teren usług turystyki", "tourism"),
        ("UZ", "teren usług zdrowia i pomocy społecznej", "health and social care"),
        ("W", "teren wód", "water"),
        ("ZB", "teren plaży", "beach"),
        ("ZD", "teren ogrodów działkowych", "allotment gardens"),
        ("ZN", "teren zieleni naturalnej", "natural green"),
        ("ZP", "teren zieleni urządzonej", "designed green"),
    ]
}
