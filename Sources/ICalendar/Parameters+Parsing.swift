// Values whose meaning lies in their parameters. What a type has no word for goes to its `surplusParameters`.

extension Attachment {
    /// Reads an ATTACH or an IMAGE: an address, or octets in base64.
    init?(reading property: Property) {
        var rest = property.parameters
        let isData = rest.takeWord("VALUE") == "BINARY" || rest.contains { $0.name == "ENCODING" }
        if isData {
            guard rest.takeWord("ENCODING") == "BASE64", let octets = Base64.decode(property.value) else { return nil }
            self.init(.data(octets))
        } else {
            guard !property.value.isEmpty else { return nil }
            self.init(.uri(property.value))
        }
        mediaType = rest.take("FMTTYPE")
        surplusParameters = rest
    }
}

extension Conference {
    /// Reads a CONFERENCE. Features in one pair of quotes, as libical 3.0.16 writes them, are taken apart.
    init?(reading property: Property) {
        guard !property.value.isEmpty else { return nil }
        var rest = property.parameters
        _ = rest.takeWord("VALUE")
        let features = rest.takeAll("FEATURE").flatMap { $0.split(separator: ",") }.map { $0.uppercased() }
        self.init(uri: property.value, features: features, label: rest.take("LABEL"))
        surplusParameters = rest
    }
}

extension Organizer {
    /// Reads an ORGANIZER.
    init?(reading property: Property) {
        guard let address = CalendarAddress(reading: property.value) else { return nil }
        var rest = property.parameters
        self.init(address, commonName: rest.take("CN"))
        sentBy = rest.take("SENT-BY").map(CalendarAddress.init(uri:))
        surplusParameters = rest
    }
}

extension Attendee {
    /// Reads an ATTENDEE.
    init?(reading property: Property) {
        guard let address = CalendarAddress(reading: property.value) else { return nil }
        var rest = property.parameters
        self.init(address, commonName: rest.take("CN"))
        userType = rest.takeWord("CUTYPE").map(UserType.init(rawValue:))
        role = rest.takeWord("ROLE").map(Role.init(rawValue:))
        participation = rest.takeWord("PARTSTAT").map(Participation.init(rawValue:))
        memberships = rest.takeAll("MEMBER").map(CalendarAddress.init(uri:))
        delegatedTo = rest.takeAll("DELEGATED-TO").map(CalendarAddress.init(uri:))
        delegatedFrom = rest.takeAll("DELEGATED-FROM").map(CalendarAddress.init(uri:))
        sentBy = rest.take("SENT-BY").map(CalendarAddress.init(uri:))
        if let reply = rest.first(where: { $0.name == "RSVP" })?.values.first?.uppercased(),
            reply == "TRUE" || reply == "FALSE"
        {
            replyRequested = reply == "TRUE"
            _ = rest.take("RSVP")
        }
        surplusParameters = rest
    }
}

extension CalendarAddress {
    /// Takes a URI as it stands, or nothing when it has no scheme.
    init?(reading text: String) {
        guard let colon = text.firstIndex(of: ":"), colon > text.startIndex else { return nil }
        self.init(uri: text)
    }
}

extension [Parameter] {
    /// Takes out the first parameter of that name; a list where one value belongs is one text with commas.
    mutating func take(_ name: String) -> String? {
        guard let index = firstIndex(where: { $0.name == name }) else { return nil }
        return remove(at: index).values.joined(separator: ",")
    }

    /// Takes out the first parameter of that name, a word that is compared without regard to case.
    mutating func takeWord(_ name: String) -> String? {
        take(name)?.uppercased()
    }

    /// Takes out the first parameter of that name, a list.
    mutating func takeAll(_ name: String) -> [String] {
        guard let index = firstIndex(where: { $0.name == name }) else { return [] }
        return remove(at: index).values
    }
}
