package vn.congdoan.contracts.vocabulary;

/** What a document that is to be carried out is. */
public enum DirectiveKind {
    /** Chỉ thị, hướng dẫn. */
    DIRECTIVE,
    /** Nghị quyết. */
    RESOLUTION,
    /** Kế hoạch. */
    PLAN,
    /** Chương trình: over several years, each of which has plans. */
    PROGRAMME,
    /** Chương trình phối hợp: together with other bodies. */
    COORDINATION_PROGRAMME,
    /** Mô hình thí điểm: tried out together with other bodies. */
    PILOT
}
