package vn.congdoan.local;

import java.util.Locale;

/** One of the four processes that the stack is made of. */
public enum Part {
    /** The database server of both services. */
    POSTGRESQL("PostgreSQL", "postgresql"),
    /** The broker between them. */
    KAFKA("Kafka", "kafka"),
    /** The write side. */
    MEMBERSHIP("membership-service", "membership-service"),
    /** The read side. */
    REPORTING("reporting-service", "reporting-service");

    private final String title;
    private final String directory;

    Part(String title, String directory) {
        this.title = title;
        this.directory = directory;
    }

    String title() {
        return title;
    }

    String directory() {
        return directory;
    }

    /** The environment variable that says on which port the part listens. */
    String portVariable() {
        return "CONGDOAN_" + name().toUpperCase(Locale.ROOT) + "_PORT";
    }
}
