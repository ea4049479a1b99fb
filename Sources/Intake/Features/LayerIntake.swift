public import Formats
import Geometry
public import Layers
import Quantities

/// Judges a file of features: its coordinate system, the validity of each shape, kinds of columns, names of features.
///
/// Either the whole file becomes a layer, or the findings say everything that stands against it.
public enum LayerIntake {
    /// - Parameter progress: told how far it is, from 0 to 1.
    /// - Throws: what reading the file throws.
    public static func layer(
        of source: FeatureSource, _ request: LayerRequest, progress: (Double) -> Void = { _ in }
    ) throws -> Decoded<Layer> {
        var inference = ColumnInference(declared: source.columns, hasOnlyTexts: source.hasOnlyTexts)
        var count = 0
        let reading = try source.read { feature in
            count += 1
            if count <= LayerLimit.features { inference.observe(feature) }
        }
        if reading.findings.hasErrors { return Decoded(nil, findings: reading.findings) }
        let questions = questions(source, request, reading)
        guard questions.isEmpty, count <= LayerLimit.features,
            let system = request.system ?? reading.epsg.flatMap({ CoordinateSystem(epsg: $0) })
        else {
            return Decoded(nil, findings: reading.findings + questions + tooMany(count, source.place))
        }
        var columns = inference.found
        if let named = request.identifier {
            guard columns.contains(where: { $0.name == named }) else {
                return Decoded(nil, findings: reading.findings + [noColumn(named, source.place)])
            }
            columns.removeAll { $0.name == named }
        }
        var reader: FeatureJudge
        do throws(Reprojection.Unavailable) {
            reader = try FeatureJudge(request, system, columns, place: source.place)
        } catch {
            return Decoded(nil, findings: [unavailable(error, source.place)])
        }
        var done = 0
        _ = try source.read { feature in
            reader.append(feature)
            done += 1
            if done & 0x3FF == 0 { progress(Double(done) / Double(max(count, 1))) }
        }
        let layer = reader.finish()
        progress(1)
        return Decoded(layer.value, findings: reading.findings + layer.findings)
    }

    /// What the file leaves open and only a person can answer.
    private static func questions(
        _ source: FeatureSource, _ request: LayerRequest, _ reading: FeatureSource.Reading
    ) -> [Finding] {
        guard let epsg = request.system?.epsg ?? reading.epsg else {
            return [
                .make(
                    source.place, pl: "Plik nie mówi, w jakim układzie są współrzędne.",
                    en: "The file does not say in which system its coordinates are.",
                    doPl: "Podaj go: --crs EPSG:2180 (PL-1992), EPSG:2177 (PL-2000), EPSG:4326 …",
                    doEn: "State it: --crs EPSG:2180 (PL-1992), EPSG:2177 (PL-2000), EPSG:4326 …")
            ]
        }
        guard let system = request.system ?? CoordinateSystem(epsg: epsg) else {
            return [
                .make(
                    source.place, pl: "Nieznany układ współrzędnych EPSG:\(epsg).",
                    en: "Unknown coordinate system EPSG:\(epsg).", doPl: "Podaj inny: --crs EPSG:…",
                    doEn: "State another one: --crs EPSG:…")
            ]
        }
        guard source.leavesAxesOpen, system.axisOrder == .northEast, request.axes == nil else { return [] }
        return [
            .make(
                source.place,
                pl:
                    "Kolumny x i y w układzie EPSG:\(epsg): geodeta pisze x na północ, program GIS x na wschód.",
                en:
                    "Columns x and y in EPSG:\(epsg): surveyors write x to the north, GIS programs x to the east.",
                doPl: "Powiedz, jak jest: --axes north-east albo --axes east-north.",
                doEn: "Say which it is: --axes north-east or --axes east-north.")
        ]
    }

    private static func tooMany(_ count: Int, _ place: String) -> [Finding] {
        guard count > LayerLimit.features else { return [] }
        return [
            .make(
                place, pl: "Plik ma \(count) obiektów.", en: "The file has \(count) features.",
                doPl: "Podziel go na części do \(LayerLimit.features) obiektów.",
                doEn: "Divide it into parts of at most \(LayerLimit.features) features.")
        ]
    }

    private static func noColumn(_ name: String, _ place: String) -> Finding {
        .make(
            place, pl: "Nie ma kolumny „\(name)”.", en: "There is no column “\(name)”.",
            doPl: "Popraw nazwę po --id.", doEn: "Correct the name after --id.")
    }

    private static func unavailable(_ error: Reprojection.Unavailable, _ place: String) -> Finding {
        .make(
            place, pl: "PROJ nie umie przejść z \(error.from) do \(error.to).",
            en: "PROJ cannot go from \(error.from) to \(error.to).",
            doPl: "Podaj inny układ: --crs EPSG:…", doEn: "State another system: --crs EPSG:…")
    }
}

extension Finding {
    static func make(_ place: String, pl: String, en: String, doPl: String, doEn: String) -> Finding {
        Finding(
            .error, at: place, reason: BilingualText(pl: pl, en: en),
            remedy: BilingualText(pl: doPl, en: doEn))
    }
}
