import Progress
import Testing

@Suite("V1 and V2: path, delay and pace")
struct PathVectors {
    let path: TargetPath
    let current = TimedValue(time: 2025, value: 21)

    init() throws {
        path = try TargetPath(base: .init(time: 2020, value: 25), target: .init(time: 2030, value: 15))
    }

    @Test("V1: attainment, ratio, delay, rates and acceleration") func first() throws {
        expect(try path.attainment(of: 21), printed: "0.4")
        expect(try path.elapsedShare(at: 2025), printed: "0.5")
        expect(try path.ratio(of: current), printed: "0.8")
        expect(try path.time(reaching: 21), printed: "2024")
        expect(try path.delay(of: current), printed: "1.0")
        expect(try path.observedRate(to: current), printed: "-0.8")
        expect(try path.requiredRate(from: current), printed: "-1.2")
        expect(try path.acceleration(from: current), printed: "1.5")
    }

    @Test(
        "V2: values on four shapes of path",
        arguments: [
            (Trajectory.linear, "92 80 68"),
            (.geometric, "90.288045 77.459667 66.453981"),
            (.logistic, "98.348574 80 61.651426"),
            (.smoothstep, "95.84 80 64.16"),
        ])
    func second(trajectory: Trajectory, printed: String) throws {
        let path = try TargetPath(
            base: .init(time: 0, value: 100), target: .init(time: 1, value: 60), trajectory: trajectory)
        expect(
            [
                try path.expectedValue(at: 0.2), try path.expectedValue(at: 0.5),
                try path.expectedValue(at: 0.8),
            ], printed: printed)
    }
}
