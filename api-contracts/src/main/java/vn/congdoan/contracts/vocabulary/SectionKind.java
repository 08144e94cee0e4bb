package vn.congdoan.contracts.vocabulary;

/** What a part of a grassroots union is. */
public enum SectionKind {
    /** Công đoàn bộ phận. */
    SECTION,
    /** Tổ công đoàn: of the union, or of a section. */
    GROUP
}
