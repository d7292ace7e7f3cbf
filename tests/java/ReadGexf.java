import java.io.File;
import java.io.PrintStream;
import org.gephi.graph.api.*;
import org.gephi.io.importer.api.*;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** Opens a file as Gephi does, and prints what Gephi then has: nodes, edges with their times, complaints. */
public class ReadGexf {
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(new File(arguments[0]));
        container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
        importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
        for (String line : container.getReport().getText().split("\n")) {
            if (!line.isBlank()) {
                out.println("complaint\t" + line);
            }
        }
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel();
        out.println("time\t" + model.isDynamic() + "\t" + model.getTimeFormat());
        for (Node node : model.getGraph().getNodes()) {
            out.println("node\t" + node.getId() + "\t" + node.getLabel());
        }
        for (Edge edge : model.getGraph().getEdges()) {
            String when = "";
            for (Interval interval : edge.getIntervals()) {
                when = day(interval.getLow()) + "\t" + day(interval.getHigh());
            }
            out.println(String.join("\t", "edge", edge.getSource().getId().toString(), edge.getTarget().getId().toString(),
                String.valueOf(edge.getLabel()), String.valueOf(edge.getWeight()), when));
        }
        System.exit(0);
    }

    private static String day(double milliseconds) {
        return java.time.Instant.ofEpochMilli((long) milliseconds).toString().substring(0, 10);
    }
}
