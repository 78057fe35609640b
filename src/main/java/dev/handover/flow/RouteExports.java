package dev.handover.flow;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.SftpATTRS;
import dev.handover.cases.CaseFile;
import dev.handover.source.files.RemoteFolder;
import java.io.IOException;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.file.remote.SftpRemoteFile;

/**
 * Exports that lie on a seller's SFTP server, by {@code routes/exports.camel.yaml}, whose bean
 * {@code exports} it is. Only read there.
 */
public final class RouteExports {
  private final CamelContext camel;
  private final ProducerTemplate routes;

  RouteExports(CamelContext camel) {
    this.camel = camel;
    this.routes = camel.createProducerTemplate();
  }

  /** A folder on a server; nothing is connected until it is asked for something. */
  Place at(CaseFile.Server server) {
    return new Place(server);
  }

  /** What lies in the folder. */
  public Listing list(Place place) throws IOException {
    List<SftpRemoteFile> files =
        place.inbox.entries("").orElseThrow(() -> ExportTrouble.noFolder(place.shown()));
    return new Listing(files.stream().map(RouteExports::entry).toList());
  }

  /** Gives a file's content to the one who asked. */
  public void fetch(Wanted wanted) throws IOException {
    if (!wanted.place.inbox.read(wanted.name, wanted.taking::take)) {
      throw ExportTrouble.gone(wanted.name);
    }
  }

  private static RemoteFolder.Entry entry(SftpRemoteFile file) {
    SftpATTRS attributes = ((ChannelSftp.LsEntry) file.getRemoteFile()).getAttrs();
    RemoteFolder.Kind kind =
        attributes.isReg()
            ? RemoteFolder.Kind.FILE
            : attributes.isDir() ? RemoteFolder.Kind.FOLDER : RemoteFolder.Kind.OTHER;
    return new RemoteFolder.Entry(
        file.getFilename(), kind, file.getFileLength(), file.getLastModified());
  }

  /** What a route is asked for; errors speak of the seller's server then. */
  sealed interface Asking permits Place, Wanted {
    /** What is wrong, while the route is still trying. */
    String meanwhile(Throwable failed);
  }

  /** What lies in a folder. */
  public record Listing(List<RemoteFolder.Entry> entries) {}

  /** A file that is asked for. */
  public static final class Wanted implements Asking {
    private final Place place;
    private final String name;
    private final RemoteFolder.Taking taking;

    private Wanted(Place place, String name, RemoteFolder.Taking taking) {
      this.place = place;
      this.name = name;
      this.taking = taking;
    }

    @Override
    public String meanwhile(Throwable failed) {
      return place.meanwhile(failed);
    }

    @Override
    public String toString() {
      return "Wanted[" + name + "]";
    }
  }

  /** A folder on a server, over one connection. */
  public final class Place implements RemoteFolder, Asking, AutoCloseable {
    private final CaseFile.Server server;
    private final SftpInbox inbox;

    private Place(CaseFile.Server server) {
      this.server = server;
      this.inbox = new SftpInbox(camel, Endpoints.exports(server));
    }

    private String shown() {
      return Endpoints.shown(server.from());
    }

    @Override
    public String said() {
      return "the folder of exports " + shown();
    }

    @Override
    public List<Entry> list() {
      return ask(this, "direct:list-exports", Listing.class).entries();
    }

    @Override
    public void fetch(String name, Taking taking) {
      ask(new Wanted(this, name, taking), "direct:fetch-export", Object.class);
    }

    private <T> T ask(Asking asking, String route, Class<T> answer) {
      try {
        return routes.requestBody(route, asking, answer);
      } catch (CamelExecutionException e) {
        throw ExportTrouble.explain(e, shown());
      }
    }

    @Override
    public String meanwhile(Throwable failed) {
      return ExportTrouble.meanwhile(failed, shown());
    }

    @Override
    public void close() {
      inbox.close();
    }

    @Override
    public String toString() {
      return "Place[" + shown() + "]";
    }
  }
}
