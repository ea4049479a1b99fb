public import Accounts
import Quantities

extension Route {
    /// Pages of whoever has an account, or is about to have one.
    public enum Access: Hashable, Sendable {
        case account
        /// The second page of a sign-in, where the code of the second factor is typed.
        case code
        /// Where an invitation is accepted; the code is empty where it is still to be typed.
        case invitation(code: String)
        case forgotten
        /// Where a new password is set after a letter.
        case reset(code: String)
        case settings
        case password
        case secondFactor
        case sessions
        case tokens
        /// Everything known of the person, as a file.
        case ownData
    }

    /// Pages of whoever manages people.
    public enum People: Hashable, Sendable {
        case list
        case invite
        /// What was tried and not allowed.
        case denied
        case person(PersonID)
        /// A form that gives a role.
        case role(PersonID)
        case endRole(PersonID)
        /// A new invitation in place of a lost one.
        case inviteAgain(PersonID)
        case close(PersonID)
        case erase(PersonID)

        /// The word after the person's name.
        var word: RouteWord? {
            switch self {
            case .list, .person: nil
            case .invite, .inviteAgain: .invitation
            case .denied: .denied
            case .role: .role
            case .endRole: .endRole
            case .close: .close
            case .erase: .erase
            }
        }

        /// Whose page it is.
        var person: PersonID? {
            switch self {
            case .list, .invite, .denied: nil
            case .person(let id), .role(let id), .endRole(let id), .inviteAgain(let id), .close(let id),
                .erase(let id):
                id
            }
        }
    }

    static func parseAccess(_ rest: [String], code: String, _ language: Language) -> Access? {
        guard let first = rest.first else { return .account }
        guard rest.count == 1 else { return nil }
        switch RouteWord.named(first, language) {
        case .code: return .code
        case .invitation: return .invitation(code: code)
        case .forgotten: return .forgotten
        case .newPassword: return .reset(code: code)
        case .settings: return .settings
        case .password: return .password
        case .secondFactor: return .secondFactor
        case .sessions: return .sessions
        case .tokens: return .tokens
        case .ownData: return .ownData
        default: return nil
        }
    }

    static func parsePeople(_ rest: [String], _ language: Language) -> People? {
        guard let first = rest.first else { return .list }
        if rest.count == 1 {
            switch RouteWord.named(first, language) {
            case .invitation: return .invite
            case .denied: return .denied
            default: return PersonID(digits: first).map { .person($0) }
            }
        }
        guard rest.count == 2, let person = PersonID(digits: first) else { return nil }
        switch RouteWord.named(rest[1], language) {
        case .role: return .role(person)
        case .endRole: return .endRole(person)
        case .invitation: return .inviteAgain(person)
        case .close: return .close(person)
        case .erase: return .erase(person)
        default: return nil
        }
    }
}
