package vn.congdoan.contracts.vocabulary;

/** The ownership sector (khu vực) by which federations report. */
public enum Sector {
    /** Nhà nước. */
    STATE,
    /** Ngoài Nhà nước. */
    NON_STATE,
    /** Có vốn đầu tư nước ngoài. */
    FDI
}
