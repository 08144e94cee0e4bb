package vn.congdoan.contracts.vocabulary;

/** What a node of the federation tree is. */
public enum OrganizationKind {
    /** The city federation (LĐLĐ thành phố): a root of the tree, which assigns plans. */
    CITY,
    /** A district federation (LĐLĐ quận, huyện, thị xã). */
    DISTRICT,
    /** A union of the communes or wards that stand in place of districts since 2025-07-01. */
    COMMUNE,
    /** An industry union (công đoàn ngành). */
    INDUSTRY,
    /** The union of industrial and export-processing zones (công đoàn các KCN và chế xuất). */
    INDUSTRIAL_ZONE,
    /** The union of a corporation (công đoàn tổng công ty). */
    CORPORATION
}
