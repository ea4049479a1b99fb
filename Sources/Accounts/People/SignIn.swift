public import Quantities

/// One attempt to sign in, judged. Throttling comes before it, spending the proof and opening a session after it.
public enum SignIn {
    /// What an attempt comes to.
    public enum Verdict: Hashable, Sendable {
        /// Name or password or code is wrong, or the account is closed: nobody is told which.
        case wrong
        /// The password is right; the code of the second factor is awaited.
        case needsCode
        /// All is right; `needsRehash` asks to hash the password anew while it is at hand.
        case welcome(PersonID, proof: SecondFactor.Proof?, needsRehash: Bool)
    }

    /// Judges name, password and code.
    ///
    /// The password is hashed whether or not there is an account, so that the time does not tell names.
    /// - Throws: `PasswordHashFailure`.
    public static func judge(
        account: Account?, credentials: Credentials?, password: String, code: String?, at moment: Timestamp
    ) throws -> Verdict {
        let isRight = try PasswordHash.isRight(password, for: credentials?.password)
        guard isRight, let account, let credentials, let hash = credentials.password,
            account.state == .active, credentials.person == account.id
        else { return .wrong }
        guard let factor = credentials.secondFactor else {
            return .welcome(account.id, proof: nil, needsRehash: hash.needsRehash)
        }
        guard let code, !code.isEmpty else { return .needsCode }
        guard let proof = factor.proof(code, at: moment) else { return .wrong }
        return .welcome(account.id, proof: proof, needsRehash: hash.needsRehash)
    }

    /// Judges the code alone, on the second page of a sign-in whose password was right (`OneTimeCode` of the purpose
    /// `secondFactor`).
    public static func judge(account: Account, credentials: Credentials, code: String, at moment: Timestamp)
        -> Verdict
    {
        guard account.state == .active, credentials.person == account.id,
            let proof = credentials.secondFactor?.proof(code, at: moment)
        else { return .wrong }
        return .welcome(account.id, proof: proof, needsRehash: false)
    }
}
