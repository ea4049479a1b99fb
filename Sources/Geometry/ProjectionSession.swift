import CProj

/// One use of PROJ with a context of its own: PROJ's contexts must not be shared between threads.
final class ProjectionSession {
    let context: OpaquePointer

    init() {
        guard let context = proj_context_create() else {
            preconditionFailure("PROJ has no memory for a context")
        }
        self.context = context
        proj_log_level(context, PJ_LOG_NONE)
        // Grids are never fetched from the network: results must not depend on being online.
        proj_context_set_enable_network(context, 0)
    }

    deinit { proj_context_destroy(context) }

    func axisOrder(ofEPSG code: Int) -> CoordinateSystem.AxisOrder? {
        guard
            let system = proj_create_from_database(
                context, "EPSG", String(code), PJ_CATEGORY_CRS, 0, nil)
        else { return nil }
        defer { proj_destroy(system) }
        guard let axes = proj_crs_get_coordinate_system(context, system) else { return nil }
        defer { proj_destroy(axes) }
        guard proj_cs_get_axis_count(context, axes) == 2 else { return nil }
        switch (direction(of: 0, in: axes), direction(of: 1, in: axes)) {
        case ("east", "north"): return .eastNorth
        case ("north", "east"): return .northEast
        default: return nil
        }
    }

    func areaOfUse(ofEPSG code: Int) -> BoundingBox? {
        guard
            let system = proj_create_from_database(
                context, "EPSG", String(code), PJ_CATEGORY_CRS, 0, nil)
        else { return nil }
        defer { proj_destroy(system) }
        var box = BoundingBox.empty
        guard
            proj_get_area_of_use(context, system, &box.west, &box.south, &box.east, &box.north, nil) == 1,
            !box.isEmpty
        else { return nil }
        return box
    }

    private func direction(of axis: Int32, in axes: OpaquePointer) -> String? {
        var direction: UnsafePointer<CChar>?
        guard proj_cs_get_axis_info(context, axes, axis, nil, nil, &direction, nil, nil, nil, nil) == 1 else {
            return nil
        }
        return direction.map { String(cString: $0) }
    }
}
