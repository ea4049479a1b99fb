import Access
import Computation
import Environment
import Land
import Population
import Progress

extension Catalogue {
    /// Every analysis of this program: one line for each engine.
    static let all = Catalogue(
        [.series] + ProgressAnalyses.all + Environment.analyses + Population.analyses + AccessAnalyses.all
            + LandAnalyses.all)
}
