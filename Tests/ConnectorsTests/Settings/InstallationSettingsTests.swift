import Accounts
import Foundation
import Quantities
import Testing

@testable import Connectors

@Suite("Settings of an installation")
struct InstallationSettingsTests {
    @Test func aWholeFileIsRead() throws {
        let folder = try TestFolder()
        try folder.write("smtp-password", "tajne hasło\n")
        try folder.write("client-secret", "tajny klucz\n")
        try folder.write(
            "settings.yaml",
            """
            smtp:
              host: poczta.example
              security: starttls
              user: horyzont
              password_file: smtp-password
              from: strategia@miasto.example
              from_name: Urząd Miejski
            oidc:
              - id: urzad
                name: {pl: Urząd, en: City office}
                issuer: https://logowanie.example
                client_id: horyzont
                client_secret_file: client-secret
                domains: [miasto.example]
            """)
        let (settings, findings) = InstallationSettings.read(at: folder.path + "/settings.yaml")
        #expect(findings.isEmpty, "\(findings)")
        #expect(settings.mail?.port == 587 && settings.mail?.password == "tajne hasło")
        #expect(settings.mail?.security == .starttls && settings.mail?.fromName == "Urząd Miejski")
        #expect(settings.providers.map(\.clientSecret) == ["tajny klucz"])
        #expect(settings.providers.first?.domains == ["miasto.example"])
    }

    @Test("Every problem is named at once, with its line")
    func allProblems() throws {
        let folder = try TestFolder()
        try folder.write(
            "settings.yaml",
            """
            smtp:
              host: poczta.example
              port: 70000
              security: none
              user: horyzont
              password_file: nowhere
              from: nobody
            oidc:
              - id: Wielkie
                name: {pl: Urząd}
                issuer: http://logowanie.example
                client_id: horyzont
                directory: true
            smpt: {}
            """)
        let (settings, findings) = InstallationSettings.read(at: folder.path + "/settings.yaml")
        #expect(settings.mail == nil)
        let lines = findings.compactMap(\.line)
        for line in [3, 4, 6, 7, 9, 10, 11, 13, 14] { #expect(lines.contains(line), "line \(line)") }
        #expect(InstallationSettings.read(at: folder.path + "/none.yaml").findings.hasErrors)
    }
}
