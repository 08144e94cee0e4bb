package vn.congdoan.peers.modulith.grassrootsunion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A node of the federation tree. */
@Entity
@Table(name = "organization")
@NullUnmarked // The persistence provider fills the fields.
public class Organization {

    @Id
    private String code;

    private String path;

    protected Organization() {}

    public String getCode() {
        return code;
    }

    /** Whether it is the organization of that code, or stands below it. */
    public boolean isWithin(String ancestor) {
        return ("/" + path).contains("/" + ancestor + "/");
    }
}
