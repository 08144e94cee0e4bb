package vn.congdoan.reporting.intake.projection;

import java.sql.Connection;
import java.sql.SQLException;
import vn.congdoan.reporting.fold.Fold;

/** The tables that reports read, in the caller's transaction: what was folded is added, a set a statement. */
public final class Projection {

    private Projection() {}

    public static void add(Connection connection, Fold fold) throws SQLException {
        OrganizationTables.add(connection, fold);
        PlanTables.add(connection, fold);
        ActivityTables.add(connection, fold);
        RestructuringTables.add(connection, fold);
        DirectiveTables.add(connection, fold);
        TallyTables.add(connection, fold);
        EvaluationTables.add(connection, fold);
        EnterpriseTables.add(connection, fold);
        ShapeTables.add(connection, fold);
    }
}
