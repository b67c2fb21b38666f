import Storage
import Testing

@Suite("Fingerprints")
struct FingerprintTests {
    @Test("The digest of “abc” is the one of the standard (FIPS 180-4)")
    func standard() {
        #expect(
            Fingerprint.of("abc".utf8) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}
