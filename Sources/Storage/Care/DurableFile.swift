import Foundation
import Quantities

/// File operations that have reached the disk when they return.
enum DurableFile {
    /// Waits until the file's contents are on the disk.
    static func synchronise(_ path: String) throws {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(path) }
    }

    /// Gives a file another name, over whatever has it, in one step.
    static func rename(_ path: String, to target: String) throws {
        guard Foundation.rename(path, target) == 0 else { throw failure(target) }
        try synchronise(URL(fileURLWithPath: target).deletingLastPathComponent().path)
    }

    /// Puts `replacement` in the place of `target`, which stays under the name `aside` with its log, if any.
    ///
    /// At every moment a whole database has the name `target`.
    static func replace(_ target: String, by replacement: String, keeping aside: String) throws {
        guard link(target, aside) == 0 else { throw failure(aside) }
        for ending in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: target + ending) {
            try rename(target + ending, to: aside + ending)
        }
        try rename(replacement, to: target)
    }

    private static func failure(_ path: String) -> StoreFailure {
        let code = errno
        if code == ENOSPC || code == EDQUOT { return .full(path) }
        if code == EACCES || code == EPERM || code == EROFS { return .readOnly(path) }
        return .unreachable(path, String(cString: strerror(code)))
    }
}
