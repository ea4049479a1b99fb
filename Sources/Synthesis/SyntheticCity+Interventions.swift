import Formats
import Geometry
import Layers
import Quantities

extension SyntheticCity {
    /// Examples of areas of strategic intervention, as far as they lie in the outline; no layer where the plan has none.
    func interventionAreas(_ carry: Reprojection, _ recorded: Timestamp) throws -> [Decoded<Layer>] {
        guard !plan.interventionAreas.isEmpty else { return [] }
        let plane = try Reprojection(from: .worldGeodetic, to: plan.system)
        return [
            make(
                "osi", "obszary strategicznej interwencji", "areas of strategic intervention",
                [.init("name", .text)], recorded
            ) { builder in
                for area in plan.interventionAreas {
                    let along = plane.carry(area.along)
                    let middle: Shape = along.count > 1 ? .line(along) : .points(along)
                    let ground = middle.buffered(by: area.within)?.intersection(.polygon(outline))
                    let lies = ground?.areas.contains { !$0.outer.isEmpty } ?? false
                    builder.append(
                        area.id, shape: lies ? ground.map { carry.carry($0) } : nil,
                        values: [.text(area.name)])
                }
            }
        ]
    }
}
