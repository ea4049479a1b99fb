import Progress
import Testing

@Suite("V23 and V24: influence and ratios")
struct InfluenceVectors {
    @Test("V23: influence of goals") func influence() throws {
        let model = try GoalInfluence(coefficients: [[0, 0.3, 0], [0.2, 0, 0.1], [0, 0.4, 0]])
        expect(model.spectralRadius, printed: "0.316228")
        expect(try model.response(to: [0, 10, 0]), printed: "3.333333 11.111111 4.444444")
    }

    @Test("V24: jobs per thousand residents") func ratio() throws {
        expect(try Ratio.of(97_245, per: 176_664, times: 1000), printed: "550.451705")
    }
}
