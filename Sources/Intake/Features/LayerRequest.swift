public import Geometry
public import Layers
public import Quantities

/// What a person says about a file of features that is to become a layer.
public struct LayerRequest: Sendable {
    public var description: LayerDescription
    /// The coordinate system of the file, against what the file itself says; nil lets the file say it.
    public var system: CoordinateSystem?
    /// In which order the file writes coordinates; nil where the file's format or its columns say it.
    public var axes: CoordinateSystem.AxisOrder?
    /// The property by which features are named from one revision to the next; nil takes the names the file gives, or makes
    /// them of the features' contents.
    public var identifier: String?
    /// Whether invalid shapes are repaired instead of refused.
    public var repairs: Bool
    public var recorded: Timestamp

    public init(
        _ description: LayerDescription, system: CoordinateSystem? = nil,
        axes: CoordinateSystem.AxisOrder? = nil, identifier: String? = nil, repairs: Bool = false,
        recorded: Timestamp
    ) {
        self.description = description
        self.system = system
        self.axes = axes
        self.identifier = identifier
        self.repairs = repairs
        self.recorded = recorded
    }
}
