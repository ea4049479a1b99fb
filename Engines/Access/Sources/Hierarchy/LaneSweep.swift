/// The two sweeps over a hierarchy with sixteen independent searches at once, one to a lane of a vector.
///
/// Up, then down: after them each lane holds the smallest sum of a start value and the way between it and the place. There is
/// no queue and no branch in the inner loop, only add and minimum of vectors; the arcs are read once, as they lie in memory.
/// - Method: D. Delling, A. V. Goldberg, A. Nowatzyk, R. F. Werneck, "PHAST", 2011, with many sources to a lane.
///
/// Neither this nor what keeps lanes is bound to `LaneVector` as a type: the first use of one that is looks through all conformances of
/// the program, which takes as long as a sweep of a small network.
struct LaneSweep<Lanes> {
    /// Arcs by which values rise, and by which they fall.
    let rising: Hierarchy.Side
    let falling: Hierarchy.Side
    /// Nothing is near. Adding the longest arc to it must not pass the end of a lane.
    let nothing: Lanes
}

extension LaneSweep where Lanes: LaneVector {
    /// Fills `lanes`, one vector for each place, from the vectors of the sources.
    ///
    /// - Parameter sources: places with their start values; a lane that does not start there holds `nothing`.
    /// - Returns: the greatest value of each lane.
    func run(
        _ sources: some Sequence<(place: Int, value: Lanes)>, into lanes: UnsafeMutablePointer<Lanes>
    ) -> Lanes {
        let isReached = Buffer<Bool>(repeating: false, count: rising.first.count - 1)
        for (place, value) in sources {
            lanes[place] = isReached[place] ? lanes[place].least(value) : value
            isReached[place] = true
        }
        return withUnsafePointer(to: nothing) { nothing in
            rise(isReached, lanes, nothing)
            return fall(isReached, lanes, nothing)
        }
    }

    /// From the lowest place up; places that nothing has reached cost one look.
    private func rise(
        _ isReached: borrowing Buffer<Bool>, _ lanes: UnsafeMutablePointer<Lanes>,
        _ nothing: UnsafePointer<Lanes>
    ) {
        rising.first.withUnsafeBufferPointer { first in
            rising.arcs.withUnsafeBufferPointer { arcs in
                for place in stride(from: isReached.count &- 1, through: 0, by: -1) where isReached[place] {
                    let here = lanes[place]
                    for index in Int(first[place])..<Int(first[place &+ 1]) {
                        let target = Int(arcs[index].place)
                        // Pointers are chosen without a branch, vectors are not.
                        let there = isReached[target] ? UnsafePointer(lanes + target) : nothing
                        lanes[target] = there.pointee.least(here.farther(by: arcs[index].length))
                        isReached[target] = true
                    }
                }
            }
        }
    }

    /// From the top down; every place is written once.
    private func fall(
        _ isReached: borrowing Buffer<Bool>, _ lanes: UnsafeMutablePointer<Lanes>,
        _ nothing: UnsafePointer<Lanes>
    ) -> Lanes {
        var greatest = Lanes(distance: 0, number: 0)
        falling.first.withUnsafeBufferPointer { first in
            falling.arcs.withUnsafeBufferPointer { arcs in
                for place in 0..<isReached.count {
                    var here = (isReached[place] ? UnsafePointer(lanes + place) : nothing).pointee
                    for index in Int(first[place])..<Int(first[place &+ 1]) {
                        let arc = arcs[index]
                        here = here.least(lanes[Int(arc.place)].farther(by: arc.length))
                    }
                    lanes[place] = here
                    greatest = greatest.greatest(here)
                }
            }
        }
        return greatest
    }
}
