package vn.congdoan.local.servers;

/** What a server promises about data it has acknowledged. */
public enum Durability {
    /** On disk before the answer: it survives a power cut. */
    ON_DISK,
    /** In the operating system's memory: it survives the server's death, not the machine's. Fast, for tests. */
    NONE
}
