extension GoalHeadings {
    /// Counts what stands below each place: items and coded lines below operational goals, and what these hold
    /// below the others.
    mutating func weigh() {
        var holders: [Int?] = Array(repeating: nil, count: HierarchyLevel.allCases.count)
        var next = 0
        for index in sourceBlocks.indices {
            if next < places.count, places[next].block == index {
                let level = places[next].level
                for lower in level.rawValue..<holders.count { holders[lower] = nil }
                holders[level.rawValue] = next
                next += 1
                continue
            }
            if isClosing(index) { holders = holders.map { _ in nil } }
            let block = sourceBlocks[index]
            guard lineBlocks.contains(index) || (block.isItem && block.heading?.isAnnounced != true) else {
                continue
            }
            for holder in holders { if let holder { places[holder].weight += 1 } }
        }
    }

    /// A chapter that ends the goals before it.
    func isClosing(_ index: Int) -> Bool {
        let block = sourceBlocks[index]
        return block.isText && block.shape.label == .chapter && !nameBlocks.contains(index)
    }

    /// Of the places that name one goal, the first that holds content is the goal's; the others with content
    /// continue it, those without only mention it. What a wider goal holds is told by the goals inside it.
    mutating func choose() {
        for level in [HierarchyLevel.operational, .strategic, .priority] {
            var groups: [String: [Int]] = [:]
            var order: [String] = []
            for index in places.indices where places[index].level == level {
                if groups[places[index].key] == nil { order.append(places[index].key) }
                groups[places[index].key, default: []].append(index)
            }
            for key in order { if let group = groups[key] { choose(among: group, groups) } }
            separateDuplicates(groups, order)
            weighAgain(above: level)
        }
    }

    private mutating func choose(among group: [Int], _ groups: [String: [Int]]) {
        let full = group.filter { places[$0].weight > 0 }
        let later = full.filter { !isInOverview($0, groups) }
        let chosen = later.first ?? full.last ?? group.first
        for index in group {
            places[index].isMain = index == chosen
            places[index].holdsContent =
                index == chosen || (later.contains(index) && isSameTitle(index, chosen))
        }
    }

    /// The weight of the places one level up: what the chosen places below them hold.
    private mutating func weighAgain(above level: HierarchyLevel) {
        guard let above = level.above, places.contains(where: { $0.level == level }) else { return }
        var holder: Int?
        for index in places.indices {
            if places[index].level == above {
                holder = index
                places[index].weight = 0
            } else if places[index].level < above {
                holder = nil
            } else if places[index].level == level, let holder, places[index].holdsContent {
                places[holder].weight += places[index].weight + (places[index].isMain ? 1 : 0)
            }
        }
    }

    /// Whether a place follows directly on a mere mention, as the last entry of an overview does.
    private func isInOverview(_ index: Int, _ groups: [String: [Int]]) -> Bool {
        guard index > 0, let group = groups[places[index].key], group.count > 1, group.last != index else {
            return false
        }
        var before = index - 1
        while before > 0, places[before].level != .operational { before -= 1 }
        let other = places[before]
        guard other.weight == 0, let others = groups[other.key] else { return false }
        let isMentioned = others.contains { $0 > before && places[$0].weight > 0 }
        let isAdjacent = (other.block + 1..<max(places[index].block, other.block + 1)).allSatisfy {
            let form = sourceBlocks[$0].shape.form
            return form == .blank || form == .furniture || sourceBlocks[$0].heading != nil
                || nameBlocks.contains($0)
        }
        return isMentioned && isAdjacent
    }

    private func isSameTitle(_ a: Int, _ b: Int?) -> Bool {
        guard let b else { return false }
        return places[a].heading.title.isEmpty
            || Wording.similarity(places[a].heading.title, places[b].heading.title) >= 0.5
    }

    /// One code on two different goals with content: both stay, the second under a key of its own.
    private mutating func separateDuplicates(_ groups: [String: [Int]], _ order: [String]) {
        for key in order {
            guard let group = groups[key], let main = group.first(where: { places[$0].isMain }) else {
                continue
            }
            var count = 1
            for index in group where index != main && places[index].weight > 0 && !isSameTitle(index, main) {
                guard places[index].level != .priority else { continue }
                count += 1
                places[index].key += "#\(count)"
                places[index].isMain = true
                places[index].holdsContent = true
            }
        }
    }
}
