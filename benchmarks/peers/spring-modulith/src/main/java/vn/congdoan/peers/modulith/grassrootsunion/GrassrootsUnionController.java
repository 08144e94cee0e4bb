package vn.congdoan.peers.modulith.grassrootsunion;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /unions}: the identifiers of all unions, for whoever makes the load. */
@RestController
class GrassrootsUnionController {

    private final GrassrootsUnions unions;

    GrassrootsUnionController(GrassrootsUnions unions) {
        this.unions = unions;
    }

    @GetMapping("/unions")
    List<UUID> identifiers() {
        return unions.identifiers();
    }
}
