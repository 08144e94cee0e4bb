package vn.congdoan.peers.modulith.grassrootsunion;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The grassroots unions on record. */
public interface GrassrootsUnions extends Repository<GrassrootsUnion, UUID> {

    /** The union, held as it is until the transaction ends: others may hold it too, nobody may dissolve it. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select held from GrassrootsUnion held where held.id = :id")
    Optional<GrassrootsUnion> hold(UUID id);

    @Query("select each.id from GrassrootsUnion each order by each.id")
    List<UUID> identifiers();
}
