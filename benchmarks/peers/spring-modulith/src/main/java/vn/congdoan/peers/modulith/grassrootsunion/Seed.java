package vn.congdoan.peers.modulith.grassrootsunion;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a city with 45 upper-level unions into an empty database, each with as many grassroots unions as are wanted. */
@Component
class Seed implements ApplicationRunner {

    private final JdbcTemplate database;
    private final int unions;

    Seed(JdbcTemplate database, @Value("${seed.unions}") int unions) {
        this.database = database;
        this.unions = unions;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (unions == 0
                || Boolean.TRUE.equals(
                        database.queryForObject("select exists (select from organization)", Boolean.class))) {
            return;
        }
        database.update("""
                insert into organization (code, name, kind, parent_code, path)
                values ('HN', 'LĐLĐ thành phố Hà Nội', 'CITY', null, 'HN/')
                """);
        database.update("""
                insert into organization (code, name, kind, parent_code, path)
                select 'HN-' || n, 'LĐLĐ quận ' || n, 'DISTRICT', 'HN', 'HN/HN-' || n || '/'
                from generate_series(1, 45) as n
                """);
        database.update("""
                insert into grassroots_union
                    (id, name, organization_code, kind, sector, method, founded_on, registered_at)
                select uuidv7(), 'CĐCS ' || n, code, 'UNION', 'NON_STATE', 'FROM_ABOVE', date '2018-01-02', now()
                from organization, generate_series(1, ?) as n
                where kind = 'DISTRICT'
                """, unions);
    }
}
