package vn.congdoan.membership.idempotency;

import java.util.UUID;

/** The records of one collection that the present caller may see. An answer about others isn't given again. */
public interface VisibleRecords {

    /** The collection, as paths name it: {@code members} of {@code /v1/members}. */
    String collection();

    boolean contains(UUID id);
}
