public import Quantities

/// How a person proves who they are.
public struct Credentials: Hashable, Sendable, Codable {
    public var person: PersonID
    /// Nil until the invitation is used, or where the person signs in through the city's own provider.
    public var password: PasswordHash?
    public var passwordSet: Timestamp?
    public var secondFactor: SecondFactor?

    public init(
        person: PersonID, password: PasswordHash? = nil, passwordSet: Timestamp? = nil,
        secondFactor: SecondFactor? = nil
    ) {
        self.person = person
        self.password = password
        self.passwordSet = passwordSet
        self.secondFactor = secondFactor
    }
}
