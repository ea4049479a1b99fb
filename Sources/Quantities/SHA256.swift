/// SHA-256 as a running sum over chunks of bytes.
///
/// The one dependency that carries it would bring a whole cryptographic library to the default build
/// (docs/decisions/0003-own-sha256.md); the published test vectors stand in the tests.
/// - Source: FIPS 180-4, section 6.2.
struct SHA256 {
    private var state: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32) = (
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19
    )
    private var pending: [UInt8] = []
    private var length: UInt64 = 0

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        length += UInt64(bytes.count)
        var offset = 0
        if !pending.isEmpty {
            offset = min(64 - pending.count, bytes.count)
            pending.append(contentsOf: bytes[..<offset])
            guard pending.count == 64 else { return }
            pending.withUnsafeBytes { compress($0, at: 0, into: &state) }
            pending.removeAll(keepingCapacity: true)
        }
        while offset + 64 <= bytes.count {
            compress(bytes, at: offset, into: &state)
            offset += 64
        }
        pending.append(contentsOf: bytes[offset...])
    }

    mutating func finish() -> Digest {
        // The rest, one bit, zeros, and the length in bits fill one block or two.
        let size = pending.count < 56 ? 64 : 128
        withUnsafeTemporaryAllocation(byteCount: size, alignment: 8) { tail in
            tail.initializeMemory(as: UInt8.self, repeating: 0)
            tail.copyBytes(from: pending)
            tail[pending.count] = 0x80
            tail.storeBytes(of: (length * 8).bigEndian, toByteOffset: size - 8, as: UInt64.self)
            for offset in stride(from: 0, to: size, by: 64) {
                compress(UnsafeRawBufferPointer(tail), at: offset, into: &state)
            }
        }
        func pair(_ high: UInt32, _ low: UInt32) -> UInt64 { UInt64(high) << 32 | UInt64(low) }
        return Digest(
            words: (
                pair(state.0, state.1), pair(state.2, state.3), pair(state.4, state.5), pair(state.6, state.7)
            ))
    }
}

private typealias State = (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)

private func rotate(_ word: UInt32, _ by: UInt32) -> UInt32 { word >> by | word << (32 - by) }

/// One round of 64 steps over the block of 64 bytes at `offset`.
private func compress(_ bytes: UnsafeRawBufferPointer, at offset: Int, into state: inout State) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { w in
        for index in 0..<16 {
            w[index] = UInt32(
                bigEndian: bytes.loadUnaligned(fromByteOffset: offset + index * 4, as: UInt32.self))
        }
        for index in 16..<64 {
            let a = w[index - 15]
            let b = w[index - 2]
            let s0 = rotate(a, 7) ^ rotate(a, 18) ^ a >> 3
            let s1 = rotate(b, 17) ^ rotate(b, 19) ^ b >> 10
            w[index] = w[index - 16] &+ s0 &+ w[index - 7] &+ s1
        }
        var (a, b, c, d, e, f, g, h) = state
        roundConstants.withUnsafeBufferPointer { k in
            for index in 0..<64 {
                let s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
                let t1 = h &+ s1 &+ (e & f ^ ~e & g) &+ k[index] &+ w[index]
                let s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
                let t2 = s0 &+ (a & b ^ a & c ^ b & c)
                (h, g, f, e, d, c, b, a) = (g, f, e, d &+ t1, c, b, a, t1 &+ t2)
            }
        }
        state = (
            state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d, state.4 &+ e, state.5 &+ f, state.6 &+ g,
            state.7 &+ h
        )
    }
}

private let roundConstants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
]
