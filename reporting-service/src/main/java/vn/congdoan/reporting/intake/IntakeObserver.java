package vn.congdoan.reporting.intake;

/** Is told, by the intake's thread, how it goes. */
interface IntakeObserver {

    /** A batch was committed. */
    void taken(Taken taken);

    /** So many records of the session's partitions are not yet taken in, as far as the consumer knows. */
    void behind(long records);
}
