import Geometry
import Quantities

/// Brings the shapes of objects into one system and makes sure that they can be laid over one another.
struct Ground {
    let system: CoordinateSystem

    init(in system: CoordinateSystem) { self.system = system }

    /// The shape in the common system. An invalid one is named; where it can be repaired the repaired one serves the other
    /// rules, so that one wrong ring is not told as gaps and overlaps too.
    func shape(of object: PlanObject, _ faults: inout PlanFaults) -> Shape? {
        guard let drawn = object.shape else { return nil }
        let fault = drawn.fault()
        if let fault {
            faults.append(
                .geometry, of: object, at: fault.place, fault.reason,
                BilingualText(
                    pl: "poprawić granicę obiektu w tym miejscu", en: "correct the object's border there"))
        }
        guard let usable = fault == nil ? drawn : drawn.repaired() else { return nil }
        guard let own = object.system, own != system else { return usable }
        return (try? Reprojection(from: own, to: system))?.carry(usable)
    }
}
