using System;
using System.IO;
using System.Text;
using System.Web;
using System.Web.Hosting;

/// <summary>Prints a page of WebForms as a web server would: the folder of the site, then the name of the page.</summary>
public class Printer : MarshalByRefObject
{
    public string Print(string page)
    {
        var output = new StringWriter();
        HttpRuntime.ProcessRequest(new SimpleWorkerRequest(page, "", output));
        return output.ToString();
    }

    public static void Main(string[] args)
    {
        var printer = (Printer)ApplicationHost.CreateApplicationHost(typeof(Printer), "/", args[0]);
        var bytes = Encoding.UTF8.GetBytes(printer.Print(args[1]));
        Console.OpenStandardOutput().Write(bytes, 0, bytes.Length);
        Environment.Exit(0);
    }
}
