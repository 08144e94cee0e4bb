package vn.congdoan.peers.modulith.member;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The memberships on record. */
interface Members extends JpaRepository<Member, UUID> {

    /** Whether the person of that blind index is an active member of some union. */
    @Query("""
            select count(*) > 0 from Member member
            where member.leftOn is null
              and (member.citizenNumberIndex = :index or member.citizenNumberIndexNext = :index)
            """)
    boolean isActive(byte[] index);
}
