package vn.congdoan.membership.citizennumber;

/**
 * A citizen number as a member's record keeps it.
 *
 * @param encrypted for whoever may read it back
 * @param index equal for equal numbers, under the key in force
 * @param nextIndex the same under the key that is to follow
 */
@SuppressWarnings("ArrayRecordComponent") // It is handed on to the database, and compared with nothing.
public record KeptCitizenNumber(byte[] encrypted, byte[] index, byte[] nextIndex) {}
