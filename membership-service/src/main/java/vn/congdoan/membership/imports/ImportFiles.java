package vn.congdoan.membership.imports;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import vn.congdoan.membership.citizennumber.CitizenNumberVault;

/**
 * The files of imports, in the database, so that any instance can go on with one: compressed, and encrypted as the persons
 * in them are elsewhere. One piece at a time is in memory.
 */
@ApplicationScoped
class ImportFiles {

    private static final int PIECE = 1024 * 1024;

    private final AgroalDataSource database;
    private final CitizenNumberVault vault;

    ImportFiles(AgroalDataSource database, CitizenNumberVault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Transactional(TxType.MANDATORY)
    void keep(UUID importId, Path file) {
        try (var connection = database.getConnection();
                var pieces = new Pieces(connection, importId);
                var compressed = new DeflaterOutputStream(pieces, new Deflater(Deflater.BEST_SPEED), PIECE)) {
            Files.copy(file, compressed);
        } catch (IOException | SQLException e) {
            throw new PersistenceException("keeping the file of an import", e);
        }
    }

    /** Cuts what is written to it into pieces. */
    private final class Pieces extends OutputStream {

        private final Connection connection;
        private final UUID importId;
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private int ordinal;

        Pieces(Connection connection, UUID importId) {
            this.connection = connection;
            this.importId = importId;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (var done = 0; done < length; ) {
                var part = Math.min(length - done, PIECE - filled);
                System.arraycopy(bytes, offset + done, piece, filled, part);
                filled += part;
                done += part;
                if (filled == PIECE) {
                    insert();
                }
            }
        }

        @Override
        public void close() throws IOException {
            if (filled > 0) {
                insert();
            }
        }

        private void insert() throws IOException {
            try (var insert = connection.prepareStatement(
                    "insert into import_file (import_id, ordinal, content) values (?, ?, ?)")) {
                insert.setObject(1, importId);
                insert.setInt(2, ordinal);
                insert.setBytes(3, vault.seal(importId, Arrays.copyOf(piece, filled)));
                insert.executeUpdate();
                ordinal++;
                filled = 0;
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }
    }

    /** The file as it was sent; pieces are fetched as they are read, each in a transaction of its own. */
    @SuppressWarnings("JdkObsolete") // SequenceInputStream takes nothing newer.
    InputStream open(UUID importId) {
        return new InflaterInputStream(new SequenceInputStream(new Enumeration<InputStream>() {
            private int ordinal;
            private byte[] next = piece(importId, 0);

            @Override
            public boolean hasMoreElements() {
                return next.length > 0;
            }

            @Override
            public InputStream nextElement() {
                if (next.length == 0) {
                    throw new NoSuchElementException();
                }
                var present = new ByteArrayInputStream(next);
                ordinal++;
                next = piece(importId, ordinal);
                return present;
            }
        }));
    }

    /** Empty behind the last. */
    private byte[] piece(UUID importId, int ordinal) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select content from import_file where import_id = ? and ordinal = ?")) {
            select.setObject(1, importId);
            select.setInt(2, ordinal);
            try (var found = select.executeQuery()) {
                return found.next() ? vault.unseal(importId, found.getBytes(1)) : new byte[0];
            }
        } catch (SQLException e) {
            throw new PersistenceException("reading the file of an import", e);
        }
    }
}
