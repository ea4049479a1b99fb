import Formats
import HTTPTypes
import Layers
import Quantities

/// One thing that is wrong with a request to a service that speaks by key and value.
struct ServiceException: Error, Hashable {
    /// As the standard of the service calls it, for instance `InvalidParameterValue`.
    var code: String
    /// The parameter.
    var locator: String
    /// Reason and remedy.
    var finding: Finding

    init(_ code: String, _ locator: String, pl: String, en: String, doPl: String, doEn: String) {
        self.code = code
        self.locator = locator
        finding = .error(locator, pl: pl, en: en, doPl: doPl, doEn: doEn)
    }

    /// What in a parameter does not fit the layer.
    init(_ locator: String, _ fault: FilterFault) {
        let (reason, remedy) = (fault.finding.reason, fault.finding.remedy)
        self.init(
            "InvalidParameterValue", locator, pl: reason.pl, en: reason.en, doPl: remedy.pl, doEn: remedy.en)
    }

    func text(_ language: Language) -> String {
        finding.reason[language] + " " + finding.remedy[language]
    }
}

/// Why a service gives no answer, with everything that is wrong at once.
struct ServiceFault: Error {
    var status: HTTPResponse.Status = .badRequest
    var exceptions: [ServiceException]

    init(_ exceptions: [ServiceException], status: HTTPResponse.Status = .badRequest) {
        self.exceptions = exceptions
        self.status = status
    }
}
