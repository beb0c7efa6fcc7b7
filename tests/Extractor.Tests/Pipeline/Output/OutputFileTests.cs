using System.Runtime.Versioning;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;

namespace Extractor.Tests.Pipeline.Output;

public sealed class OutputFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void File_is_plain_text_and_replaces_what_was_there()
    {
        var path = _folder.File("out.txt", "a longer text that was there before");

        OutputFile.WriteText(path, file => file.WriteLine("é"));

        Assert.Equal([0xC3, 0xA9, (byte)'\n'], File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Former_file_stands_until_the_new_one_is_whole()
    {
        var path = _folder.File("out.txt", "before");

        Assert.Throws<InvalidDataException>(() => OutputFile.WriteText(path, file =>
        {
            file.Write(new string('x', 1_000_000));
            Assert.Equal("before", File.ReadAllText(path));
            throw new InvalidDataException("in the middle");
        }));

        Assert.Equal("before", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void What_fails_while_writing_names_the_file()
    {
        var path = _folder.At("out.txt");

        var error = Assert.Throws<IOException>(() => OutputFile.Write(path, _ => throw new IOException("No space left on device.")));

        Assert.Equal($"{path} could not be written: No space left on device. What was there before is unchanged. Make room or allow writing there, or name another file.", error.Message);
    }

    [Fact]
    public void Folder_is_no_file_and_a_missing_one_is_not_made()
    {
        var none = _folder.At("none/out.txt");

        Assert.Equal($"{_folder.Path}: This is a folder. Name the file to write.", Assert.Throws<InputException>(() => OutputFile.WriteText(_folder.Path, _ => { })).Message);
        Assert.Equal($"{none}: There is no such folder to write the file into. Make the folder first, or name another file.", Assert.Throws<InputException>(() => OutputFile.WriteText(none, _ => { })).Message);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void Link_stays_a_link_and_rights_stay_as_they_were()
    {
        var file = _folder.File("secret.txt", "before");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var link = _folder.At("link.txt");
        File.CreateSymbolicLink(link, file);

        OutputFile.WriteText(link, text => text.Write("after"));

        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.Equal("after", File.ReadAllText(file));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [LinuxFact]
    public async Task Pipe_is_written_to_and_stays_a_pipe()
    {
        var pipe = _folder.At("pipe");
        NamedPipe.Make(pipe);
        var reading = Task.Run(() => File.ReadAllText(pipe));

        OutputFile.WriteText(pipe, text => text.Write("through"));

        Assert.Equal("through", await reading);
        Assert.Equal([pipe], Directory.GetFiles(_folder.Path));
    }
}
