package vn.congdoan.local.audit;

import org.jspecify.annotations.Nullable;

/** Follows a stream from its first row as far as every row is what the one before makes it. */
final class Chain {

    private final String organization;
    private long length;
    private String hash = AuditedRow.GENESIS;

    Chain(String organization) {
        this.organization = organization;
    }

    long length() {
        return length;
    }

    /** {@return what is wrong with the next row; absent when it continues the chain} */
    Finding.@Nullable Fault follow(AuditedRow row) {
        if (!row.organization().equals(organization) || row.position() != length + 1) {
            return Finding.Fault.MISSING;
        }
        String expected = row.hashBehind(hash);
        if (!expected.equals(row.hash())) {
            return Finding.Fault.CHANGED;
        }
        hash = expected;
        length++;
        return null;
    }

    /** {@return whether the chain ends in that hash} */
    boolean endsIn(String headHash) {
        return hash.equals(headHash);
    }
}
